import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyIndstillinger, loadIndstillinger } from './app/indstillinger.ts';
import { makeOrdbog } from './app/ordbog.ts';
import { makeQueryClient } from './app/queryClient.ts';
import { makeRouter } from './app/router.tsx';
import { Visning } from './app/Visning.tsx';
import { ToastProvider } from './design/Toast.tsx';
import './stil.ts';

async function start(root: HTMLElement): Promise<void> {
  const indstillinger = loadIndstillinger();
  applyIndstillinger(indstillinger);
  const ordbog = makeOrdbog(indstillinger.language);
  const words = await ordbog.change(indstillinger.language);
  const queryClient = makeQueryClient();
  const router = makeRouter({ queryClient, ordbog });
  createRoot(root).render(
    <StrictMode>
      <Visning first={indstillinger} ordbog={ordbog} words={words}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider><RouterProvider router={router} /></ToastProvider>
        </QueryClientProvider>
      </Visning>
    </StrictMode>,
  );
}

const root = document.getElementById('rod');
if (root) void start(root);
