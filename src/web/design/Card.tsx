import { useId, type ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Shown at the right of the title. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  readonly name?: string;
}

/** A region with a heading. `name` lets print styles find it. */
export function Card({ title, children, aside, level = 2, name }: CardProps): ReactNode {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="hv-kort" aria-labelledby={id} data-kort={name}>
      <div className="hv-kort-hoved">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
