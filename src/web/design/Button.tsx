import type { ComponentProps, ReactNode } from 'react';

type Look = 'primaer' | 'sekundaer' | 'stille';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: Look;
  /** The answer is on its way: a second press does nothing. */
  readonly busy?: boolean;
  readonly large?: boolean;
}

/** One primary button a card at most; the rest are secondary or quiet. */
export function Button({ look = 'sekundaer', busy = false, large = false, type = 'button', onClick, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={`hv-knap hv-knap-${look}${large ? ' hv-knap-stor' : ''}`}
      aria-disabled={busy || rest.disabled || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
