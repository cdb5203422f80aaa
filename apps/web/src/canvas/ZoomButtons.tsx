import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { CameraControl } from './use-camera.js';

export const ZOOM_STEP = 1.35;

export function ZoomButtons({ control }: { readonly control: CameraControl }) {
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Zoom in"
        title="Zoom in (+)"
        onClick={() => control.zoomBy(ZOOM_STEP)}
      >
        <IconPlus size={16} />
      </ActionIcon>
      <span className="zoom-scale figures" aria-live="polite">
        {Math.round(control.camera.k * 100)} %
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Zoom out"
        title="Zoom out (−)"
        onClick={() => control.zoomBy(1 / ZOOM_STEP)}
      >
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Show everything"
        title="Show everything (0)"
        onClick={control.fit}
      >
        <IconArrowsMaximize size={15} />
      </ActionIcon>
    </div>
  );
}
