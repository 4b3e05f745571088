import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Sentences: on a narrow screen they get the whole width. */
  readonly wide?: boolean;
  /** The column that names the row for a screen reader. */
  readonly heading?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly foot?: ReactNode;
  readonly hideCaption?: boolean;
}

/** A table that becomes stacked rows, each cell with its column's name, on a narrow screen. */
export function Table<Row>({ caption, columns, rows, rowKey, foot, hideCaption = false }: TableProps<Row>): ReactNode {
  return (
    <table className="hv-tabel">
      <caption className={hideCaption ? 'hv-skjult' : undefined}>{caption}</caption>
      <thead>
        <tr>{columns.map(({ key, title, numeric }) => <th key={key} scope="col" className={numeric ? 'hv-tal' : undefined}>{title}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => <tr key={rowKey(row)}>{columns.map((column) => <Cell key={column.key} column={column} row={row} />)}</tr>)}
      </tbody>
      {foot ? <tfoot>{foot}</tfoot> : null}
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactNode {
  const className = column.numeric ? 'hv-tal' : column.wide ? 'hv-bred' : undefined;
  if (column.heading) return <th scope="row" data-navn={column.title} className={className}>{column.cell(row)}</th>;
  return <td data-navn={column.title} className={className}>{column.cell(row)}</td>;
}
