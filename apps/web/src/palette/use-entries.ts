import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMay } from '../api/access.js';
import { useKept } from '../api/kept.js';
import { type Asked, useBlueprint, useFindings } from '../api/queries.js';
import { useScheme } from '../app/colours.js';
import { useIntake } from '../drop/intake-context.js';
import { priceWords } from '../findings/words.js';
import { linkOf } from '../saved/opened.js';
import { unparted } from '../texts/format.js';
import { toAnotherView } from '../shell/to-another-view.js';
import { useShop } from '../shell/use-shop.js';
import { VIEWS } from '../shell/views.js';
import { DEFAULT_VIEW, writeViewState, type ViewState } from '../state/view-state.js';
import { LANGUAGES } from '../texts/language.js';
import { called, chooseLanguage, say, t } from '../texts/texts.js';
import { startTour } from '../tour/tour-state.js';
import type { Entry } from './entry.js';

/** Steps are looked for among all of them, folded ones too. */
const ALL_STEPS = 60;

type Go = (to: string, part?: Partial<ViewState>) => () => void;

/** Goes to a view, with what views share and with what is told. */
export function useGo(): Go {
  const navigate = useNavigate();
  return (to, part = {}) =>
    () =>
      void navigate({
        to,
        search: (before: Record<string, unknown>) => ({
          ...toAnotherView(before),
          ...writeViewState({ ...DEFAULT_VIEW, ...part }),
        }),
      });
}

/** All that the palette can name without knowing what is typed. */
export function useEntries(asked: Asked | null): readonly Entry[] {
  const views = useViews();
  const steps = useSteps(asked);
  const findings = useFound(asked);
  const saved = useSaved(asked?.shop ?? '');
  const actions = useActions();
  return useMemo(
    () => [...views, ...steps, ...findings, ...saved, ...actions],
    [views, steps, findings, saved, actions],
  );
}

function useViews(): readonly Entry[] {
  const go = useGo();
  const listed = VIEWS.flatMap(({ name, views }) => views.map(({ to }) => ({ to, group: name })));
  return listed.map(({ to, group }) => ({
    id: `view ${to}`,
    group: 'views',
    name: t().shell.views[to],
    hint: t().shell.groups[group],
    go: go(to),
  }));
}

function useSteps(asked: Asked | null): readonly Entry[] {
  const go = useGo();
  const { data } = useBlueprint(asked, ALL_STEPS);
  const steps = (data?.steps ?? []).filter(({ folds, activities }) => folds === 0 && activities.length > 0);
  return steps
    .filter(({ id }) => !/^(?:evidence|support):/u.test(id))
    .map(({ id, name, stage }) => ({
      id: `step ${id}`,
      group: 'steps',
      name: called(name),
      hint: t().panel.stages[stage],
      go: go('/blueprint', { step: id }),
    }));
}

function useFound(asked: Asked | null): readonly Entry[] {
  const go = useGo();
  const { data } = useFindings(asked);
  return (data?.findings ?? []).map((finding) => ({
    id: `finding ${finding.id}`,
    group: 'findings',
    name: unparted(finding.title),
    hint: `${priceWords(finding.price)} ${t().findings.aMonth}`,
    go: go('/findings', { finding: finding.id }),
  }));
}

function useSaved(shop: string): readonly Entry[] {
  const navigate = useNavigate();
  const { data = [] } = useKept(shop, 'answers');
  return data.flatMap((answer): Entry[] => {
    const link = linkOf(answer, shop);
    if (link === null) return [];
    const go = (): void => void navigate({ to: link.path, search: link.search });
    return [{ id: `saved ${answer.id}`, group: 'saved', name: answer.name, hint: '', go }];
  });
}

function useActions(): readonly Entry[] {
  const scheme = useScheme();
  const { setColorScheme } = useMantineColorScheme();
  const may = useMay('edit');
  const intake = useIntake();
  const go = useGo();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const action = (id: string, name: string, act: () => void): Entry => ({
    id: `action ${id}`,
    group: 'actions',
    name,
    hint: '',
    go: act,
  });
  const languages = (Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).filter(
    (language) => language !== say().locale,
  );
  return [
    action('tour', t().shell.tour, startTour),
    ...(may ? [action('import', t().palette.importFile, () => intake.open())] : []),
    action('theme', t().shell.switchTheme(other), () => setColorScheme(other)),
    ...languages.map((language) =>
      action(language, t().palette.speak(LANGUAGES[language]), () => void chooseLanguage(language)),
    ),
    action('settings', t().settings.title, go('/settings')),
    action('reference', t().palette.reference, () => window.location.assign('/api/reference')),
  ];
}

export function useAsked(): Asked | null {
  const { shop } = useShop();
  return shop === null || shop.events === 0 ? null : { shop: shop.id, version: shop.version };
}
