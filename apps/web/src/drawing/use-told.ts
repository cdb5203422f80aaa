import { blueprintOn } from '@throughline/blueprint';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { useMemo } from 'react';
import { type Asked, type QuestionOf, useAnswer } from '../api/queries.js';
import { mapTypes } from '../panel/types-of.js';
import { type Drawing, narrowingOf } from './use-drawing.js';

/** A filter can leave steps that are rare on the whole: of them the figures are asked for too. */
const ALL_STEPS = 200;
/** Variants listed beside the map. */
const VARIANTS = 40;

/** What is drawn: the figures of the journeys that a filter leaves, on what stands for all. */
export interface Told<Answer> {
  readonly answer: Answer;
  /** What decides where everything stands; null where all journeys are drawn. */
  readonly like: Answer | null;
  /** Tells these figures from others. */
  readonly stamp: string;
  /** The figures on the screen are not yet those of the filter. */
  readonly waiting: boolean;
  readonly error: Error | null;
  readonly nobody: boolean;
  /** What it is compared with, on the same places; null where it is with nothing. */
  readonly other: Answer | null;
}

type Asking = Pick<Drawing, 'narrows' | 'narrowing' | 'comparing'>;

/** Whether figures of some journeys, or of others beside them, are to be asked for. */
const asksMore = ({ narrows, comparing }: Asking): boolean => narrows || comparing !== null;

/** A blueprint as it is asked for. */
export function blueprintQuestion(
  steps: number,
  { narrowing, comparing }: Omit<Asking, 'narrows'>,
): QuestionOf<'blueprint'> {
  return { kind: 'blueprint', steps, ...narrowing, ...comparing };
}

/** A map as it is asked for. */
export function mapQuestion({ narrowing, comparing }: Omit<Asking, 'narrows'>): QuestionOf<'map'> {
  return { kind: 'map', limit: VARIANTS, ...narrowing, ...comparing };
}

/** @param base the blueprint of all journeys, once it is there. */
export function useToldBlueprint(
  asked: Asked | null,
  base: BlueprintAnswer | undefined,
  drawing: Asking,
): Told<BlueprintAnswer> | null {
  const narrows = asksMore(drawing);
  const { data, error, dataUpdatedAt, isPlaceholderData } = useAnswer(
    narrows && base !== undefined ? asked : null,
    blueprintQuestion(ALL_STEPS, drawing),
  );
  const some = narrows ? data : undefined;
  const answer = useMemo(
    () => (base === undefined || some === undefined ? base : blueprintOn(base, some)),
    [base, some],
  );
  const compared = drawing.comparing === null ? undefined : some?.compared;
  const other = useMemo(
    () => (base === undefined || compared === undefined ? null : blueprintOn(base, compared)),
    [base, compared],
  );
  if (base === undefined || answer === undefined) return null;
  return {
    answer,
    like: some === undefined ? null : base,
    stamp: some === undefined ? '' : String(dataUpdatedAt),
    waiting: narrows && error === null && (some === undefined || isPlaceholderData),
    error: narrows ? error : null,
    nobody: some !== undefined && some.meta.journeys === 0,
    other,
  };
}

/** @param base the map of all journeys, once it is there. */
export function useToldMap(
  asked: Asked | null,
  base: MapAnswer | undefined,
  drawing: Asking,
): Told<MapAnswer> | null {
  const narrows = asksMore(drawing);
  const { data, error, dataUpdatedAt, isPlaceholderData } = useAnswer(
    narrows && base !== undefined ? asked : null,
    mapQuestion(drawing),
  );
  if (base === undefined) return null;
  const some = narrows ? data : undefined;
  return {
    answer: some ?? base,
    like: some === undefined ? null : base,
    stamp: some === undefined ? '' : String(dataUpdatedAt),
    waiting: narrows && error === null && (some === undefined || isPlaceholderData),
    error: narrows ? error : null,
    nobody: some !== undefined && Object.values(mapTypes(some)).every((count) => count === 0),
    other: (drawing.comparing === null ? null : some?.compared) ?? null,
  };
}

/** The map of the journeys that the filter leaves, whichever of their ways are drawn; undefined until it is there. */
export function useAllWays(
  asked: Asked | null,
  base: MapAnswer | undefined,
  { filter }: Pick<Drawing, 'filter'>,
): MapAnswer | undefined {
  const narrowing = narrowingOf(filter, { ways: null, chosen: [] });
  const narrows = Object.keys(narrowing).length > 0;
  const { data } = useAnswer(narrows && base !== undefined ? asked : null, {
    kind: 'map',
    limit: VARIANTS,
    ...narrowing,
  });
  return narrows ? data : base;
}
