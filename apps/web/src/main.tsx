import '@fontsource-variable/inter/index.css';
import './app/mantine.css';
import './app/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RequestError } from './api/request.js';
import { router } from './app/router.js';
import { surfacesOf, theme } from './app/theme.js';

/** What was wrong with the request stays wrong; only a server that cannot be reached is tried again. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof RequestError && error.status >= 400 && error.status < 500);
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 30_000, refetchOnWindowFocus: false } },
});

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root"');

createRoot(element).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={surfacesOf} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
