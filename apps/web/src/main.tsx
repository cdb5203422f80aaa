import '@fontsource-variable/inter/index.css';
import './app/mantine.css';
import './app/tokens.css';
import './app/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Entrance } from './access/Entrance.js';
import { RequestError } from './api/request.js';
import { printInLight } from './app/print.js';
import { reloadWhenUpgraded } from './app/reload-once.js';
import { router } from './app/router.js';
import { sendOnce } from './app/send-once.js';
import { surfacesOf, theme } from './app/theme.js';
import { Spoken } from './texts/Spoken.js';
import { speakAtStart } from './texts/texts.js';

/** What was wrong with the request stays wrong; only a server that cannot be reached is tried again. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof RequestError && error.status >= 400 && error.status < 500);
}

/** Whoever was signed in is not any more: then the entrance takes the place of the views. */
function askWhoIsThere(error: Error): void {
  if (error instanceof RequestError && error.status === 401)
    void queries.invalidateQueries({ queryKey: ['access'] });
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsThere }),
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 30_000, refetchOnWindowFocus: false } },
});

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root"');

reloadWhenUpgraded();

// No text is drawn before it is known in which language.
await speakAtStart();

printInLight();
sendOnce(document);

createRoot(element).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={surfacesOf} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Spoken>
          <Entrance>
            <RouterProvider router={router} />
          </Entrance>
        </Spoken>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
