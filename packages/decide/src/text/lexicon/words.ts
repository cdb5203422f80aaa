export const LANGUAGES = ['en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that say nothing of a topic, accents left off; negations are not among them. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    a about after again all also am an and any are as at be been before being but by can could did do does doing
    for from get got had has have having he her here him his how i i'd i'll i'm i've if in into is it it's its just
    me more most my of on once only or other our out over own same she should so some such than that that's the
    their them then there these they they're this those through to too up us very was we were what when where which
    while who why will with would you you're your yours
    already bye dear else even ever hello hey hi let let's maybe much now please really since sorry still thank
    thanks though today well yes yet`),
  pt: words(`
    a ao aos aquela aquele aquilo as ate com como da das de dela dele deles depois do dos e ela elas ele eles em
    entre era essa esse essas esses esta estao estava este estes estas eu foi foram ha isso isto ja la lhe mais mas me
    mesma mesmo meu meus minha minhas na nas no nos nossa nosso o os ou para pela pelo pelas pelos por porque pra qual
    quando que quem se sem ser seu seus so sua suas tambem te tem tenho ter teve tinha todo toda todos todas tu um uma
    umas uns vai voce voces vou
    ai agora ainda aqui assim bem desde entao favor hoje muita muitas muito muitos obrigada obrigado oi ola pois sim
    sempre`),
};

/** Words that turn what follows into its opposite. */
export const NEGATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    not no never none nothing neither nor without hardly barely cannot can't couldn't didn't doesn't don't hadn't
    hasn't haven't isn't shouldn't wasn't weren't won't wouldn't ain't aren't`),
  pt: words('nao nunca jamais nem nenhum nenhuma sem tampouco'),
};

/** Words that make what follows stronger or weaker, by a factor. */
export const DEGREES: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    very: 1.3,
    really: 1.3,
    extremely: 1.5,
    absolutely: 1.5,
    so: 1.3,
    totally: 1.4,
    completely: 1.4,
    super: 1.4,
    incredibly: 1.5,
    quite: 1.1,
    slightly: 0.6,
    somewhat: 0.7,
    fairly: 0.9,
  },
  pt: {
    muito: 1.3,
    muita: 1.3,
    super: 1.4,
    bastante: 1.2,
    extremamente: 1.5,
    totalmente: 1.4,
    completamente: 1.4,
    pouco: 0.6,
    meio: 0.7,
  },
};

/** What comes after these counts more than what came before (Hutto & Gilbert 2014). */
export const CONTRASTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('but however although though'),
  pt: words('mas porem contudo entretanto'),
};

/** In any language. */
export const SIGNS: Readonly<Record<string, number>> = {
  '👍': 3,
  '❤': 3,
  '😍': 4,
  '😀': 3,
  '😊': 3,
  '😃': 3,
  '🙂': 2,
  '👏': 3,
  '⭐': 2,
  '👎': -3,
  '😡': -4,
  '😠': -3,
  '😞': -3,
  '😢': -3,
  '😭': -3,
  '🤬': -4,
  '💔': -3,
  ':)': 2,
  ':-)': 2,
  ':(': -2,
  ':-(': -2,
};
