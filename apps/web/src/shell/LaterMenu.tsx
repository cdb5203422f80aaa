import type { Menu, MenuProps } from '@mantine/core';
import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { firstDrawing } from '../canvas/first-drawing.js';
import { t, withTexts } from '../texts/texts.js';

type MenuParts = typeof Menu;

interface ButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
  readonly onBlur?: () => void;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
}

interface LaterMenuProps extends Pick<MenuProps, 'position' | 'width' | 'shadow' | 'onClose'> {
  /** What opens the menu. */
  readonly button: ReactElement<ButtonProps>;
  /** What stands in it, made of the parts of a menu. */
  readonly children: (parts: MenuParts) => ReactNode;
}

let came: MenuParts | null = null;

async function menu(): Promise<MenuParts> {
  came = (await withTexts(import('./menu.js'))).Menu;
  return came;
}

/** A menu whose button is there at once: the menu itself comes after the first drawing, or when it is wanted. */
export function LaterMenu({ button, children, ...looks }: LaterMenuProps) {
  const [parts, setParts] = useState<MenuParts | null>(() => came);
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const wanted = useRef(false);
  const hadFocus = useRef(false);
  const target = useRef<HTMLButtonElement>(null);
  const bring = async (): Promise<void> => {
    const brought = await menu().catch(() => null);
    if (brought === null) {
      // Who did not ask for it is told nothing: it is asked for again when it is wanted.
      setMissing(wanted.current);
      return;
    }
    hadFocus.current = target.current !== null && target.current === document.activeElement;
    setParts(() => brought);
  };
  useEffect(() => {
    if (came === null) void firstDrawing().then(bring);
  }, []);
  useLayoutEffect(() => {
    // The button is made anew with its menu: it keeps the focus, and what it was pressed for.
    if (hadFocus.current) target.current?.focus();
    hadFocus.current = false;
    if (parts !== null && wanted.current) setOpen(true);
  }, [parts]);
  if (parts === null) {
    return (
      <>
        {cloneElement(button, {
          ref: target,
          'aria-haspopup': 'menu',
          'aria-expanded': false,
          onClick: () => {
            wanted.current = true;
            setMissing(false);
            void bring();
          },
          onBlur: () => setMissing(false),
        })}
        {missing ? (
          <p className="menu-missing" role="alert">
            {t().shell.request.unreachable.message} {t().shell.request.unreachable.hint}
          </p>
        ) : null}
      </>
    );
  }
  const Whole = parts;
  return (
    <Whole {...looks} opened={open} onChange={setOpen}>
      <Whole.Target>{cloneElement(button, { ref: target })}</Whole.Target>
      <Whole.Dropdown>{children(Whole)}</Whole.Dropdown>
    </Whole>
  );
}
