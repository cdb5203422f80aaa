import { Slider } from '@mantine/core';
import { useState } from 'react';
import { t } from '../texts/texts.js';

interface FactorSliderProps {
  readonly label: string;
  readonly factor: number;
  readonly most: number;
  readonly onChange: (factor: number) => void;
}

const percent = (factor: number): string => `${Math.round(factor * 100)} %`;

/** A share of today's. The figure moves along; the question is asked anew when the hand lets go. */
export function FactorSlider({ label, factor, most, onChange }: FactorSliderProps) {
  const [moving, setMoving] = useState<number | null>(null);
  return (
    <span className="factor">
      <Slider
        className="factor-slider"
        size="sm"
        thumbLabel={label}
        label={null}
        min={0}
        max={most}
        step={0.05}
        marks={[{ value: 1 }]}
        value={moving ?? factor}
        onChange={setMoving}
        onChangeEnd={(value) => {
          setMoving(null);
          onChange(Number(value.toFixed(2)));
        }}
        thumbProps={{ 'aria-valuetext': t().whatIf.percentOfToday(percent(moving ?? factor)) }}
      />
      <strong className="figures">{percent(moving ?? factor)}</strong>
    </span>
  );
}
