import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextArea, TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, TreSvar, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const PARAGRAFFER = ['85a', '85', '107', '108'] as const;
const METODER = ['CTI', 'ICM', 'ACT', 'M-ACT'] as const;

interface StoetteUdkast {
  readonly paragraf: Gemt<'bevilling'>['paragraf'] | null;
  readonly metode: Gemt<'bevilling'>['metode'];
  readonly afgjort: IsoDate | null;
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
  readonly leverandoer: string;
  readonly oenskeFulgt: boolean | null;
  readonly svarerTilBehov: boolean | null;
  readonly begrundelse: string;
}

const TOMT = { paragraf: null, metode: null, fra: null, til: null, leverandoer: '', oenskeFulgt: null, svarerTilBehov: null, begrundelse: '' } as const;

/**
 * Support in the home, or a place to live with support; a grant that is opened from what it lacks is said anew, not twice. A wish
 * that is not followed needs its reasons before it is sent.
 */
export function Stoette(): ReactNode {
  const { t } = useTekst();
  const { billede: { id: borgerId, forloeb }, session: { today } } = useBorger();
  const { search: { emne } } = useBorgerAdresse();
  const bevilget = forloeb.bevilling.find(({ forekomstId }) => forekomstId === emne);
  const [udkast, ret, forget] = useUdkast<StoetteUdkast>('stoette', () => (bevilget ? udkastOf(bevilget) : { ...TOMT, afgjort: today }));
  const sending = useSending('bevilg-stoette');
  const paragraffer = useValg('paragraf', PARAGRAFFER);
  const metoder = useValg('metode', METODER);
  const { paragraf, afgjort, fra, til, oenskeFulgt, svarerTilBehov, begrundelse } = udkast;
  const iHjemmet = paragraf === '85a' || paragraf === '85';
  const p85a = paragraf === '85a';
  const skalBegrundes = p85a && oenskeFulgt === false;
  const felter = paragraf && afgjort && fra
    ? {
        borgerId, bevillingId: bevilget?.forekomstId ?? null, paragraf, afgjort, fra, til, metode: p85a ? udkast.metode : null, leverandoer: tekstEllerIntet(udkast.leverandoer), oenskeFulgt: p85a ? oenskeFulgt : null,
        svarerTilBehov: iHjemmet ? svarerTilBehov : null, begrundelse: tekstEllerIntet(begrundelse),
      }
    : null;
  return (
    <Kommandoform titel={t(bevilget ? 'borgeren.stoette.ret' : 'borgeren.goer.stoette')} sending={sending} felter={felter} gem={t(bevilget ? 'web.gem' : 'borgeren.stoette.gem')} gemt={t('borgeren.gemt.stoette')} forget={forget}>
      <Choice label={t('borgeren.stoette.paragraf')} options={paragraffer} value={paragraf} error={paragraf ? null : t('felt.mangler')} onChange={(valgt) => ret({ paragraf: valgt })} />
      {p85a ? <Choice label={t('borgeren.stoette.metode')} options={metoder} value={udkast.metode} onChange={(metode) => ret({ metode })} /> : null}
      <Dagfelt label={t('borgeren.afgjort')} value={afgjort} sket fejl={sending.fejl('afgjort')} onChange={(dag) => ret({ afgjort: dag })} />
      <Dagfelt label={t(iHjemmet || paragraf === null ? 'borgeren.stoette.fra' : 'borgeren.stoette.indflytning')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt label={t('borgeren.til')} hint={t('borgeren.til.hint')} value={til} required={false} fejl={sending.fejl('til')} onChange={(dag) => ret({ til: dag })} />
      <TextField label={t('borgeren.stoette.leverandoer')} value={udkast.leverandoer} optional error={sending.fejl('leverandoer')} onChange={(leverandoer) => ret({ leverandoer })} />
      {iHjemmet ? <TreSvar label={t('borgeren.stoette.svarer')} value={svarerTilBehov} onChange={(svar) => ret({ svarerTilBehov: svar })} /> : null}
      {p85a ? <><Oensket /><TreSvar label={t('borgeren.stoette.fulgt')} value={oenskeFulgt} onChange={(svar) => ret({ oenskeFulgt: svar })} /></> : null}
      <TextArea key={String(skalBegrundes)} label={t('borgeren.begrundelse')} hint={t('borgeren.begrundelse.hint')} value={begrundelse} optional={!skalBegrundes} error={skalBegrundes && begrundelse.trim() === '' ? t('fejl.begrundelse_mangler') : sending.fejl('begrundelse')} onChange={(tekst) => ret({ begrundelse: tekst })} />
    </Kommandoform>
  );
}

function udkastOf({ gyldig: { fra, til }, leverandoer, begrundelse, ...bevilget }: Gemt<'bevilling'>): StoetteUdkast {
  const { paragraf, metode, afgjort, oenskeFulgt, svarerTilBehov } = bevilget;
  return { paragraf, metode, afgjort, fra, til, leverandoer: leverandoer ?? '', oenskeFulgt, svarerTilBehov, begrundelse: begrundelse ?? '' };
}

/** What the person said about who should give the support. */
function Oensket(): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { forloeb } } = useBorger();
  const oenske = forloeb.leverandoeroenske.at(-1);
  return <p className="hv-dempet">{oenske ? besked({ key: `borgeren.faktum.leverandoeroenske.${oenske.oenske}` }) : t('borgeren.stoette.intetOenske')}</p>;
}
