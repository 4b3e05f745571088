/** What the embedded server does, told while it does it; the CLI turns each into a line of progress. */
export type EmbeddedEvent =
  | { readonly kind: 'relocated'; readonly home: string }
  | { readonly kind: 'copyingProgram' }
  | { readonly kind: 'creatingCluster'; readonly clusterDir: string }
  | { readonly kind: 'starting' }
  | { readonly kind: 'adopted' }
  | { readonly kind: 'removedStaleLock' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'restartFailed'; readonly detail: string }
  | { readonly kind: 'leftRunning' }
  | { readonly kind: 'stopped' };

/** Receives the events in the order they happen. */
export type EmbeddedLog = (event: EmbeddedEvent) => void;
