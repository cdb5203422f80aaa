import type {
  Alert,
  Comment,
  Dashboard,
  Digest,
  ExperimentEntry,
  FindingCase,
  LifeEntry,
  RegisteredExperiment,
  SavedAnswer,
} from '@throughline/model';
import type { AlertPost, AlertWatch } from './alerts/port.js';
import type { Database } from './database.js';
import type { Invitation, InvitationRecord, Role, StoredPerson } from './people/rows.js';
import type { StoredKey } from './keys/rows.js';

/** What was done about the findings of a shop. The history is kept; where a finding stands is what it comes to. */
export interface FindingCases {
  /** Every finding of the shop that something was done about, in the order of their ids. */
  list(shop: string): Promise<FindingCase[]>;
  find(shop: string, finding: string): Promise<FindingCase | null>;
  /**
   * Takes a step. Resolves when it is committed.
   * @throws LifeError where the finding stands elsewhere; StoreError `conflict` where another step was taken since
   * `entry.revision - 1`.
   */
  take(shop: string, entry: LifeEntry): Promise<FindingCase>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** A step of an experiment, by the name that its exposures carry. */
export interface NewExperimentEntry extends ExperimentEntry {
  readonly experiment: string;
}

/** The experiments that were registered. Their history is kept; where one stands is what it comes to. */
export interface Experiments {
  /** Every experiment of the shop, removed ones too, in the order of their names. */
  list(shop: string): Promise<RegisteredExperiment[]>;
  find(shop: string, name: string): Promise<RegisteredExperiment | null>;
  /**
   * Takes a step. Resolves when it is committed.
   * @throws ExperimentStepError where it cannot be taken; StoreError `conflict` where another step was taken since
   * `entry.revision - 1`.
   */
  take(shop: string, entry: NewExperimentEntry): Promise<RegisteredExperiment>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** Where webhooks come from. */
export interface HookSource {
  readonly shop: string;
  /** Part of the address that they are sent to. */
  readonly name: string;
  /** Whose protocol they keep to. */
  readonly kind: string;
  /** What they may be signed with: several while one replaces another. */
  readonly secrets: readonly string[];
  /** How their bodies are read, where the kind does not say so. */
  readonly mapping: unknown;
}

/** The sources of webhooks of every shop. Their secrets are kept so that neither the database nor a copy of it tells them. */
export interface HookSources {
  /** By name. */
  list(shop: string): Promise<HookSource[]>;
  find(shop: string, name: string): Promise<HookSource | null>;
  /** In the place of the one with that name, if there is one. */
  save(source: HookSource): Promise<void>;
  /** False where there is none. */
  remove(shop: string, name: string): Promise<boolean>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** Keys of programs: their hashes, never the keys. */
export interface Keys {
  /** All that were ever made, the newest first; those that have ended say when. */
  list(): Promise<StoredKey[]>;
  /** @throws StoreError `conflict` where a key with that hash is known. */
  add(key: StoredKey): Promise<void>;
  /** Ends a key at a time, unless it ends before that anyway. Null where there is none with that id. */
  end(id: string, at: string): Promise<StoredKey | null>;
  /** Forgets the keys of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** Who may sign in, beside what the library for sign-in keeps through `database`. */
export interface People {
  /** Whether anybody has an account; asks no database that was never made. */
  any(): Promise<boolean>;
  /** By e-mail. */
  list(): Promise<StoredPerson[]>;
  /**
   * False where there is nobody with that id.
   * @throws StoreError `conflict` where it would leave no owner.
   */
  setRole(id: string, role: Role): Promise<boolean>;
  /** Takes an account away, and ends its sessions. False and `conflict` as for `setRole`. */
  remove(id: string): Promise<boolean>;
  /** Invitations that nobody has taken yet, the newest first. */
  invitations(): Promise<Invitation[]>;
  invite(invitation: InvitationRecord): Promise<void>;
  /** Whether an invitation stands, by the hash of what its link holds: it is not taken, and has not ended. */
  isInvited(hash: string, at: string): Promise<boolean>;
  /** Takes an invitation by the hash of what its link holds: once, and before its end. Null where there is none. */
  accept(hash: string, at: string): Promise<Invitation | null>;
  /** False where there is no such invitation. */
  withdraw(id: string): Promise<boolean>;
}

/** Something that people keep in a shop: a saved answer, a dashboard. */
export interface KeptDocument<Body> {
  /** Chosen by who made it; of its shop and kind. */
  readonly id: string;
  /** From 1, one more with each change. */
  readonly revision: number;
  readonly body: Body;
  /** UTC instants. */
  readonly made: string;
  readonly madeBy: string;
  readonly changed: string;
  readonly changedBy: string;
}

/** A document as it is to be kept: `revision` is the one that it follows, 0 for a new one. */
export interface NewDocument<Body> {
  readonly id: string;
  readonly revision: number;
  readonly body: Body;
  readonly at: string;
  readonly by: string;
}

/** Documents of one kind. */
export interface KeptDocuments<Body> {
  /** In the order in which they were made. */
  list(shop: string): Promise<KeptDocument<Body>[]>;
  find(shop: string, id: string): Promise<KeptDocument<Body> | null>;
  /** @throws StoreError `conflict` where the document is at another revision, or one with that id is there already. */
  save(shop: string, document: NewDocument<Body>): Promise<KeptDocument<Body>>;
  /** False where there is none. One that is saved anew under its id soon after stands where it stood. */
  remove(shop: string, id: string, at: string): Promise<boolean>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** What is sent regularly. */
export type SentWhat = 'dashboard' | 'answer';

/** How a dashboard, or an answer, was sent that is removed. */
export interface RemovedDigest {
  readonly id: string;
  readonly body: Digest;
  /** When it was removed: a UTC instant. */
  readonly removed: string;
  /** Who changed it last. */
  readonly by: string;
}

/** What is kept for a while, so that a removal can be undone. It holds addresses of people: what is too old is forgotten. */
export interface RemovedDigests {
  keep(shop: string, digest: RemovedDigest): Promise<void>;
  /** Those of a dashboard, or an answer, that were removed after an instant. */
  find(
    shop: string,
    of: { readonly what: SentWhat; readonly id: string },
    since: string,
  ): Promise<RemovedDigest[]>;
  /** Forgets one that is had back, or that nobody needs back. */
  drop(shop: string, id: string): Promise<void>;
  /** Forgets what was removed until then, in every shop: where documents of any kind stood, too. */
  forget(until: string): Promise<void>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** A link by which one dashboard is shown to whoever has it, until it ends. */
export interface DashboardLink {
  readonly id: string;
  readonly shop: string;
  readonly dashboard: string;
  /** UTC instants. */
  readonly made: string;
  readonly madeBy: string;
  readonly ends: string;
}

/** A link as it is kept: by its hash (SHA-256), never as it is. */
export interface NewDashboardLink extends DashboardLink {
  readonly hash: string;
}

export interface DashboardLinks {
  /** The newest first; those that have ended too. */
  list(shop: string, dashboard: string): Promise<DashboardLink[]>;
  /** The link with that hash, where it has not ended by then. */
  find(hash: string, at: string): Promise<DashboardLink | null>;
  add(link: NewDashboardLink): Promise<void>;
  /** Takes a link back. False where there is none. */
  remove(shop: string, dashboard: string, id: string): Promise<boolean>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** How a shop lets a support desk show cards of its customers. */
export interface CardDesk {
  readonly shop: string;
  /** Origins whose pages may embed cards: `https://desk.example`, `https://*.desk.example`. */
  readonly sites: readonly string[];
  /** When the secret that signs cards was made, a UTC instant; null until one was. */
  readonly made: string | null;
}

/** What cards are signed with, and when it was made, a UTC instant. */
export interface CardSigning {
  readonly secret: string;
  readonly made: string;
}

/**
 * The desks of every shop. Their secrets are kept so that neither the database nor a copy of it tells them. What is set is set by itself:
 * who changes the sites does not bring back a secret that somebody replaced meanwhile, and needs none that can be read.
 */
export interface CardDesks {
  /** Null where a shop has set up none. */
  find(shop: string): Promise<CardDesk | null>;
  setSites(shop: string, sites: readonly string[]): Promise<void>;
  /** Null until one was made. @throws AppStoreError where it was sealed with another key. */
  secretOf(shop: string): Promise<string | null>;
  /** The secret that stands: the one given where there was none. */
  keepSecret(shop: string, fresh: CardSigning): Promise<string>;
  /** In the place of the one that the shop has, if there is one. */
  renewSecret(shop: string, fresh: CardSigning): Promise<void>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** A link to the card of one customer that was given out. One that a desk signed itself is nowhere. */
export interface CardLink {
  readonly id: string;
  readonly shop: string;
  /** The id that it shows. */
  readonly customer: string;
  /** UTC instants. */
  readonly made: string;
  readonly madeBy: string;
  readonly ends: string;
  /** When it was taken back; null while it shows its card. */
  readonly revoked: string | null;
}

/** A link as it is kept: by the hash (SHA-256) of its signature, never as it is. */
export interface NewCardLink extends Omit<CardLink, 'revoked'> {
  readonly hash: string;
}

export interface CardLinks {
  /** Those that have not ended by then, the newest first; those that were taken back too. */
  list(shop: string, at: string): Promise<CardLink[]>;
  /** Whether the link with that hash was taken back; false for one that is not known here. */
  isRevoked(shop: string, hash: string): Promise<boolean>;
  /** The id that it has: that of before where the same link was given out already, which is then taken again. */
  add(link: NewCardLink): Promise<string>;
  /** Takes a link back. False where there is none. */
  revoke(shop: string, id: string, at: string): Promise<boolean>;
  /** Has a link taken again. False where there is none, or whose it was is forgotten. */
  restore(shop: string, id: string): Promise<boolean>;
  /** Forgets whose links they were, and takes back, as of then, those that were not. */
  forgetCustomers(shop: string, customers: readonly string[], at: string): Promise<void>;
  /** Forgets those that have ended by then, in every shop: they show nothing, and say whose they were. */
  forgetEnded(until: string): Promise<void>;
  /** Forgets those of a shop that were given out before an instant. */
  removeMadeBefore(shop: string, at: string): Promise<void>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** What people do: embedded or on a PostgreSQL server, opened when it is first needed. */
export interface AppStore {
  readonly adapter: 'embedded' | 'remote';
  readonly findings: FindingCases;
  readonly experiments: Experiments;
  readonly hooks: HookSources;
  readonly keys: Keys;
  readonly people: People;
  /** Questions that were kept under a name. */
  readonly answers: KeptDocuments<SavedAnswer>;
  /** What people said about steps, findings and charts. */
  readonly comments: KeptDocuments<Comment>;
  readonly dashboards: KeptDocuments<Dashboard>;
  readonly alerts: KeptDocuments<Alert>;
  readonly watch: AlertWatch;
  /** What alerts sent, and have still to send. */
  readonly alertPost: AlertPost;
  /** Dashboards that are sent again and again; and when, as alerts look. */
  readonly digests: KeptDocuments<Digest>;
  readonly removedDigests: RemovedDigests;
  readonly digestWatch: AlertWatch;
  readonly digestPost: AlertPost;
  /** Who may look at a dashboard without an account. */
  readonly links: DashboardLinks;
  /** Who may embed a customer's card, and what it is signed with. */
  readonly desks: CardDesks;
  /** Links to cards that were given out one by one. */
  readonly cardLinks: CardLinks;
  /** For a library that brings its own statements; the repositories are for all else. */
  readonly database: Database;
  /** Ends what is open. Nothing can be asked of it afterwards. */
  close(): Promise<void>;
}
