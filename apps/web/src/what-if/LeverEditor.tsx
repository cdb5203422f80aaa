import { Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Team } from '@throughline/model';
import { ActivityPicker } from '../explore/Pickers.js';
import type { Known } from '../explore/known.js';
import { FactorSlider } from './FactorSlider.js';
import { LEVER_KINDS, LEVER_NAMES, type Lever } from './levers.js';
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
    <section aria-label="What would be otherwise" className="levers">
      {levers.length === 0 ? (
        <p className="explore-note">
          Nothing is changed yet: below stands today’s shop as the model plays it. Add a change to see what
          would come of it.
        </p>
      ) : null}
      <ul>
        {levers.map((lever, at) => (
          <li key={`${at} ${lever.kind}`} data-testid="lever">
            <LeverFields lever={lever} known={known} teams={teams} onChange={(next) => put(at, next)} />
            <button
              type="button"
              className="icon-button"
              aria-label={`Take change ${at + 1} out`}
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
            <button type="button" className="add-lever">
              <IconPlus size={15} aria-hidden /> Add a change
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => onChange([...levers, newLever(kind, teams)])}>
                {LEVER_NAMES[kind]}
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
          <span>After</span>
          <ActivityPicker
            label="After"
            placeholder="anything"
            value={lever.from === '' ? null : lever.from}
            known={known}
            onChange={(from) => onChange({ ...lever, from })}
          />
          <span>comes</span>
          <ActivityPicker
            label="Comes"
            value={lever.to === '' ? null : lever.to}
            known={known}
            onChange={(to) => onChange({ ...lever, to })}
          />
          <FactorSlider
            label="How often"
            factor={lever.factor}
            most={2}
            onChange={(factor) => onChange({ ...lever, factor })}
          />
          <span>as often as today</span>
        </>
      );
    case 'takes':
      return (
        <>
          <span>The way to</span>
          <ActivityPicker
            label="The way to"
            value={lever.to === '' ? null : lever.to}
            known={known}
            onChange={(to) => onChange({ ...lever, to })}
          />
          <span>takes</span>
          <FactorSlider
            label="How long"
            factor={lever.factor}
            most={2}
            onChange={(factor) => onChange({ ...lever, factor })}
          />
          <span>of the time</span>
        </>
      );
    case 'arrivals':
    case 'price':
    case 'stock':
      return (
        <>
          <span>{PLAIN[lever.kind].before}</span>
          <FactorSlider
            label={LEVER_NAMES[lever.kind]}
            factor={lever.factor}
            most={PLAIN[lever.kind].most}
            onChange={(factor) => onChange({ ...lever, factor })}
          />
          <span>{PLAIN[lever.kind].after}</span>
        </>
      );
    case 'staff':
      return <StaffFields lever={lever} teams={teams} onChange={onChange} />;
  }
}

const PLAIN = {
  arrivals: { before: 'There come', after: 'as many as today', most: 3 },
  price: { before: 'Prices are', after: 'of today’s', most: 1.5 },
  stock: { before: 'Shelves are empty', after: 'as often as today', most: 3 },
} as const;
