import { useLocalStorage } from '@mantine/hooks';
import { useAccess } from '../api/access.js';

/** Who is signed in is known; while nobody has to be, people say who they are, and are remembered. */
export function useName(): readonly [name: string, setName: (name: string) => void] {
  const [told, setTold] = useLocalStorage({ key: 'throughline-name', defaultValue: '' });
  const { data: access } = useAccess();
  return [access?.caller === 'person' ? access.name : told, setTold];
}
