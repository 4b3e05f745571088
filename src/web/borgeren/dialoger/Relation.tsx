import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { husetQuery } from '../../api/opslag.ts';
import { BorgerSoeg, ValgtBorger } from '../../app/BorgerSoeg.tsx';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

/** A child comes along: a name is enough, and a bed if there is one. */
export function Barn(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <BarnHos ophold={ophold} /> : null;
}

const INGEN = 'ingen';

function BarnHos({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const { data: hus } = useQuery(husetQuery(ophold.boformId));
  const [{ navn, foedselsdato, pladsId, dato }, ret, forget] = useUdkast<{ readonly navn: string; readonly foedselsdato: IsoDate | null; readonly pladsId: string | null; readonly dato: IsoDate | null }>('barn', () => ({ navn: '', foedselsdato: null, pladsId: null, dato: today }));
  const sending = useSending('indskriv-barn');
  const ledige = (hus?.pladser ?? []).filter(({ borger, pause, kommendePause }) => !borger && !pause && !kommendePause).map((plads) => ({ value: plads.id, label: plads.navn }));
  const felter = dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, barn: { navn, foedselsdato }, pladsId, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.barn')} sending={sending} felter={felter} gem={t('relation.barn.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <TextField label={t('relation.barn.navn')} value={navn} required error={navn ? sending.fejl('barn.navn') : null} onChange={(value) => ret({ navn: value })} />
      <Dagfelt label={t('relation.foedselsdato')} value={foedselsdato} required={false} sket fejl={sending.fejl('barn.foedselsdato')} onChange={(dag) => ret({ foedselsdato: dag })} />
      <Select label={t('relation.barn.plads')} options={[{ value: INGEN, label: t('relation.barn.ingenPlads') }, ...ledige]} value={pladsId ?? INGEN} error={sending.fejl('pladsId')} onChange={(value) => ret({ pladsId: value === INGEN ? null : value })} />
      <Dagfelt label={t('borgeren.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      <Notice>{t('relation.barn.intet')}</Notice>
    </Kommandoform>
  );
}

interface RelationUdkast {
  readonly art: 'voldelig_partner' | 'foraelder';
  readonly navn: string;
  readonly relateretId: string | null;
  readonly foedselsdato: IsoDate | null;
  readonly oplystAf: string;
  readonly dato: IsoDate | null;
}

/** A violent partner, or a child's other parent: who it is, as it was told, and by whom. */
export function Relation(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const isBarn = billede.forloeb.ophold.some(({ art }) => art === 'barn');
  const [udkast, ret, forget] = useUdkast<RelationUdkast>('relation', () => ({ art: isBarn ? 'foraelder' : 'voldelig_partner', navn: '', relateretId: null, foedselsdato: null, oplystAf: '', dato: today }));
  const sending = useSending('registrer-relation');
  const valg = useValg('relationsart', ['voldelig_partner', 'foraelder'] as const);
  const [soeg, setSoeg] = useState('');
  const { art, navn, relateretId, foedselsdato, oplystAf, dato } = udkast;
  const felter = dato && navn ? { borgerId: billede.id, art, relateretId, navn, foedselsdato, oplystAf, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.relation')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      {isBarn ? <Choice label={t('relation.art')} options={valg} value={art} onChange={(value) => ret({ art: value })} /> : null}
      {relateretId === null ? (
        <div>
          <TextField label={t(`relation.navn.${art}`)} hint={t('relation.navn.hint')} value={navn} required error={sending.fejl('navn')} onChange={(value) => { ret({ navn: value }); setSoeg(value); }} autoComplete="off" />
          <BorgerSoeg text={soeg} onChoose={(fundet) => ret({ relateretId: fundet.borgerId, navn: fundet.navn })} most={3} />
        </div>
      ) : <ValgtBorger navn={navn} onRemove={() => ret({ relateretId: null })} />}
      <Dagfelt label={t('relation.foedselsdato')} value={foedselsdato} required={false} sket fejl={sending.fejl('foedselsdato')} onChange={(dag) => ret({ foedselsdato: dag })} />
      <TextField label={t('relation.oplystAf')} value={oplystAf} required error={sending.fejl('oplystAf')} onChange={(value) => ret({ oplystAf: value })} />
      <Dagfelt label={t('relation.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      {art === 'voldelig_partner' ? <Notice>{t('relation.faa')}</Notice> : null}
    </Kommandoform>
  );
}
