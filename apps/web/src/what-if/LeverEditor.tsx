import { Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Team } from '@throughline/model';
import { ActivityPicker } from '../explore/Pickers.js';
import type { Known } from '../explore/known.js';
import { t } from '../texts/texts.js';
import { FactorSlider } from './FactorSlider.js';
import { LEVER_KINDS, type Lever } from './levers.js';
import { StaffFields } from './StaffFields.js';

interface LeverEditorProps {
  readonly levers: readonly Lever[];
  readonly known: readonly Known[];
  readonly teams: readonly Team[];
  readonly onChange: (levers: readonly Lever[]) => void;
}

const MOST_LEVERS = 8;

/** What would be otherwise, one lever a line. */
export function LeverEditor({ levers, known, teams, onChange }: LeverEditorProps) {
  const kinds = LEVER_KINDS.filter((kind) => kind !== 'staff' || teams.length > 0);
  const put = (at: number, lever: Lever): void =>
    onChange(levers.map((each, index) => (index === at ? lever : each)));
  return (
    <section aria-label={t().whatIf.otherwise} className="levers">
      {levers.length === 0 ? <p className="explore-note">{t().whatIf.nothingChanged}</p> : null}
      <ul>
        {levers.map((lever, at) => (
          <li key={`${at} ${lever.kind}`} data-testid="lever">
            <LeverFields lever={lever} known={known} teams={teams} onChange={(next) => put(at, next)} />
            <button
              type="button"
              className="icon-button"
              aria-label={t().whatIf.takeOut(at + 1)}
              onClick={() => onChange(levers.filter((_, index) => index !== at))}
            >
              <IconX size={15} />
            </button>
          </li>
        ))}
      </ul>
      {levers.length < MOST_LEVERS ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className="add-button">
              <IconPlus size={15} aria-hidden /> {t().whatIf.addChange}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => onChange([...levers, newLever(kind, teams)])}>
                {t().whatIf.levers[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </section>
  );
}

function newLever(kind: Lever['kind'], teams: readonly Team[]): Lever {
  switch (kind) {
    case 'often':
      return { kind, from: '', to: '', factor: 0.5 };
    case 'takes':
      return { kind, to: '', factor: 0.8 };
    case 'arrivals':
      return { kind, factor: 1.2 };
    case 'price':
      return { kind, factor: 1.05 };
    case 'stock':
      return { kind, factor: 0 };
    case 'staff':
      return { kind, team: teams[0]?.id ?? '', now: 2, then: 3 };
  }
}

interface LeverFieldsProps {
  readonly lever: Lever;
  readonly known: readonly Known[];
  readonly teams: readonly Team[];
  readonly onChange: (lever: Lever) => void;
}

/** A lever as a sentence, with its slider. */
function LeverFields({ lever, known, teams, onChange }: LeverFieldsProps) {
  switch (lever.kind) {
    case 'often':
      return (
        <>
          <span>{t().whatIf.after}</span>
          <ActivityPicker
            label={t().whatIf.after}
            placeholder={t().whatIf.anything}
            value={lever.from === '' ? null : lever.from}
            known={known}
            onChange={(from) => onChange({ ...lever, from })}
          />
          <span>{t().whatIf.comes}</span>
          <ActivityPicker
            label={t().whatIf.comesLabel}
            value={lever.to === '' ? null : lever.to}
            known={known}
            onChange={(to) => onChange({ ...lever, to })}
          />
          <FactorSlider
            label={t().whatIf.howOften}
            factor={lever.factor}
            most={2}
            onChange={(factor) => onChange({ ...lever, factor })}
          />
          <span>{t().whatIf.asOften}</span>
        </>
      );
    case 'takes':
      return (
        <>
          <span>{t().whatIf.wayTo}</span>
          <ActivityPicker
            label={t().whatIf.wayTo}
            value={lever.to === '' ? null : lever.to}
            known={known}
            onChange={(to) => onChange({ ...lever, to })}
          />
          <span>{t().whatIf.takes}</span>
          <FactorSlider
            label={t().whatIf.howLong}
            factor={lever.factor}
            most={2}
            onChange={(factor) => onChange({ ...lever, factor })}
          />
          <span>{t().whatIf.ofTheTime}</span>
        </>
      );
    case 'arrivals':
    case 'price':
    case 'stock':
      return (
        <>
          <span>{t().whatIf.plain[lever.kind].before}</span>
          <FactorSlider
            label={t().whatIf.levers[lever.kind]}
            factor={lever.factor}
            most={MOST[lever.kind]}
            onChange={(factor) => onChange({ ...lever, factor })}
          />
          <span>{t().whatIf.plain[lever.kind].after}</span>
        </>
      );
    case 'staff':
      return <StaffFields lever={lever} teams={teams} onChange={onChange} />;
  }
}

/** How far the sliders go. */
const MOST = { arrivals: 3, price: 1.5, stock: 3 } as const;
