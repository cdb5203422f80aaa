import { figuresIn } from '@throughline/model';
import type { Sentences } from '../../sentences.js';

const { whole } = figuresIn('de');

export const goods: Sentences['reasons']['goods'] = {
  manyItemsets: (most, baskets) => ({
    reason: `Regeln lassen sich nicht von Zufall unterscheiden, denn mehr als ${whole(most)} Mengen von Artikeln stehen in ${whole(baskets)} oder mehr Warenkörben.`,
    hint: 'Eine höhere Stützung („support“) oder kürzere Regeln („longest“) verlangen.',
  }),
  nothingBefore: {
    reason: 'Empfehlungen lassen sich nicht beurteilen, denn vor evaluate.from wurde nichts gekauft.',
    hint: 'Einen späteren Zeitpunkt angeben.',
  },
  nobodyAfter: {
    reason: 'Empfehlungen lassen sich nicht beurteilen, denn nach evaluate.from kam kein Kunde wieder.',
    hint: 'Einen früheren Zeitpunkt angeben oder Käufe aus einem längeren Zeitraum.',
  },
  fewBuyers: (customers, items) => ({
    reason: `Es lässt sich nichts empfehlen, denn nur ${customers === 1 ? '1 Kunde hat' : `${whole(customers)} Kunden haben`} ${items === 1 ? '1 Artikel' : `${whole(items)} verschiedene Artikel`} gekauft.`,
    hint: 'Die Käufe mehrerer Kunden geben.',
  }),
  fewDaysInStock: (days) => ({
    reason: `Wie schnell es sich verkauft, lässt sich nicht schätzen, denn das Produkt war ${days === 0 ? 'an keinem ganzen Tag' : 'nur an einem ganzen Tag'} auf Lager.`,
    hint: 'Mehr Tage geben oder Mittel und Streuung der täglichen Nachfrage.',
  }),
  nothingSold: {
    reason: 'Der Bestand lässt sich nicht planen, denn es wurde nichts verkauft.',
    hint: 'Einen Abschnitt von Tagen mit Verkäufen geben oder Mittel und Streuung der täglichen Nachfrage.',
  },
  noMargin: {
    reason:
      'Eine Menge lässt sich nicht schätzen, denn ein Stück bringt keine Marge, oder an einem übrigen geht nichts verloren.',
    hint: 'Der Preis muss über den Kosten liegen und die Kosten über dem, was ein übriges Stück am Ende bringt.',
  },
  neverWorthIt: {
    reason:
      'Ein Bestellpunkt lässt sich nicht schätzen, denn Lagern kostet mehr, als wenn der Bestand ausgeht.',
    hint: 'Prüfen, was ein fehlendes Stück kostet und was es kostet, eines ein Jahr lang zu lagern.',
  },
};
