/** What goes over the wire about what people keep: part of `routes.ts`. */
import {
  Alert,
  AlertDestination,
  CommentPlace,
  CommentText,
  Dashboard,
  Digest,
  FIGURE_UNITS,
  Locale,
  SavedAnswer,
} from '@throughline/model';
import { z } from 'zod';

/** What every kept thing says beside its own fields. `revision` counts its changes from 1. */
const keeping = {
  id: z.string(),
  revision: z.number(),
  /** UTC instants. */
  made: z.string(),
  madeBy: z.string(),
  changed: z.string(),
  changedBy: z.string(),
};

/** The revision that a change follows, 0 for something new: the change is refused where another was made since. */
const following = { revision: z.number().int().min(0) };

/** GET /api/shops/:id/answers → `AnswerEntry[]`, in the order in which they were saved. */
export const AnswerEntry = SavedAnswer.extend(keeping);
export type AnswerEntry = z.infer<typeof AnswerEntry>;

/** PUT /api/shops/:id/answers/:answer ← a question under a name → `AnswerEntry`. */
export const AnswerBody = SavedAnswer.extend(following);
export type AnswerBody = z.input<typeof AnswerBody>;

/** Which list of an answer to take: by its field; the first where left out. */
export const TableQuery = z.object({ table: z.string().min(1).max(64).optional() });

/** In which language figures are called what they are. */
export const FiguresQuery = z.object({ locale: Locale.default('en') });

/** GET /api/shops/:id/answers/:answer/figures → the numbers of the answer as it is now, by the paths at which they stand. */
export const FigureEntry = z.object({
  path: z.string(),
  /** What it is called. */
  label: z.string(),
  /** The same in two: the item or part of the answer that it is of (empty: all of it), and what it is there. */
  group: z.string(),
  within: z.string(),
  value: z.number(),
  unit: z.enum(FIGURE_UNITS),
  /** In which currency money is; null of anything else. */
  currency: z.string().nullable(),
});
export type FigureEntry = z.infer<typeof FigureEntry>;

/** GET /api/shops/:id/comments → `CommentEntry[]`, the oldest first. */
export const CommentEntry = z.object({
  id: z.string(),
  revision: z.number(),
  place: CommentPlace,
  text: z.string(),
  /** Who wrote it; null where it was written at the machine itself, without an account. */
  by: z.string().nullable(),
  /** UTC instants. */
  made: z.string(),
  changed: z.string(),
  /** Whether who asks wrote it, and may change it or take it away. */
  mine: z.boolean(),
  mentionsMe: z.boolean(),
});
export type CommentEntry = z.infer<typeof CommentEntry>;

/** PUT /api/shops/:id/comments/:comment ← what is said, and where; `@Name` mentions a person → `CommentEntry`. */
export const CommentBody = z.strictObject({ place: CommentPlace, text: CommentText, ...following });
export type CommentBody = z.input<typeof CommentBody>;

/** GET /api/access/members → `MemberEntry[]`: who can be mentioned. */
export const MemberEntry = z.object({ name: z.string() });
export type MemberEntry = z.infer<typeof MemberEntry>;
/** GET /api/shops/:id/dashboards → `DashboardEntry[]`, in the order in which they were made. */
export const DashboardEntry = Dashboard.extend(keeping);
export type DashboardEntry = z.infer<typeof DashboardEntry>;

/** PUT /api/shops/:id/dashboards/:document ← saved answers beside one another → `DashboardEntry`. */
export const DashboardBody = Dashboard.extend(following);
export type DashboardBody = z.input<typeof DashboardBody>;

/** POST /api/shops/:id/dashboards/:document/links ← after how many days the link ends (30). */
export const LinkBody = z.strictObject({ days: z.number().int().min(1).max(3650).default(30) });
export type LinkBody = z.input<typeof LinkBody>;

/** GET /api/shops/:id/dashboards/:document/links → `LinkEntry[]`, the newest first; those that have ended too. */
export const LinkEntry = z.object({
  id: z.string(),
  /** UTC instants. */
  made: z.string(),
  madeBy: z.string(),
  ends: z.string(),
});
export type LinkEntry = z.infer<typeof LinkEntry>;

/** `path`: of the page that it shows, on this server; told this once. */
export const NewLink = LinkEntry.extend({ path: z.string() });
export type NewLink = z.infer<typeof NewLink>;

/** GET /api/shared/:token → the dashboard that the link is to, and nothing else of its shop. */
export const SharedDashboard = z.object({
  name: z.string(),
  shop: z.object({ name: z.string(), zone: z.string(), currency: z.string(), version: z.number() }),
  /** Tiles whose answer is still kept. */
  tiles: z.array(
    z.object({
      answer: z.string(),
      name: z.string(),
      /** As the answer's object type, where the question has one. */
      object: z.string().nullable(),
      width: z.number(),
      height: z.number(),
    }),
  ),
});
export type SharedDashboard = z.infer<typeof SharedDashboard>;

/** GET /api/shops/:id/alerts → `AlertEntry[]`, in the order in which they were made. */
export const AlertEntry = Alert.extend(keeping);
export type AlertEntry = z.infer<typeof AlertEntry>;

/** PUT /api/shops/:id/alerts/:document ← a figure of a saved answer, when to speak of it, and where to → `AlertEntry`. */
export const AlertBody = Alert.extend(following);
export type AlertBody = z.input<typeof AlertBody>;

/** GET /api/shops/:id/digests → `DigestEntry[]`, in the order in which they were made. */
export const DigestEntry = Digest.extend(keeping);
export type DigestEntry = z.infer<typeof DigestEntry>;

/** PUT /api/shops/:id/digests/:document ← a dashboard or an answer, when it is sent, and where to → `DigestEntry`. */
export const DigestBody = Digest.extend(following).refine(
  ({ dashboard, answer }) => (dashboard === null) !== (answer === null),
  { path: ['dashboard'], message: 'name either a dashboard or an answer' },
);
export type DigestBody = z.input<typeof DigestBody>;

/** GET /api/alert-ways → by what this server can send alerts; addresses and secrets are told to nobody. */
export const AlertWays = z.object({ mail: z.boolean(), webhook: z.boolean(), slack: z.boolean() });
export type AlertWays = z.infer<typeof AlertWays>;

/** What became of a message at one place: taken (`sent`), tried again at `next`, or, where both are null, not taken. */
export const DeliveryEntry = z.object({
  place: AlertDestination,
  /** UTC instants. */
  sent: z.string().nullable(),
  next: z.string().nullable(),
  tries: z.number(),
  /** What went wrong last. */
  error: z.string().nullable(),
});
export type DeliveryEntry = z.infer<typeof DeliveryEntry>;

/** GET /api/shops/:id/alerts/:document/log → what was sent, the newest first; POST …/test → the same of a test. */
export const SentAlert = z.object({
  /** UTC instant. */
  at: z.string(),
  why: z.string(),
  /** The figure; null where there was none. */
  value: z.number().nullable(),
  /** What became of it in a word, where there are no places to say it of; empty otherwise. */
  outcome: z.string(),
  places: z.array(DeliveryEntry),
});
export type SentAlert = z.infer<typeof SentAlert>;
