/** Properties as the store gives them. */
export interface StoredProperties {
  readonly text: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface StoredRef {
  readonly type: string;
  readonly id: string;
}

export interface StoredEvent extends StoredProperties {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly time: string;
  readonly activity: string;
  readonly system: string;
  readonly channel: string;
  readonly device: string;
  /** An exact decimal; '' with an empty currency where there is none. */
  readonly amount: string;
  readonly currency: string;
  readonly objects: readonly StoredRef[];
}

export interface StoredObject extends StoredRef, StoredProperties {
  readonly relations: readonly (StoredRef & { readonly qualifier: string })[];
}

/** Names of the properties that events of an activity, or objects of a type, have. */
export interface StoredType {
  readonly name: string;
  readonly text: readonly string[];
  readonly numbers: readonly string[];
}

/** A shop as a log that can be written: what is small as it is, what grows as streams. */
export interface StoredLog {
  readonly eventTypes: readonly StoredType[];
  readonly objectTypes: readonly StoredType[];
  /** What logs that came in say of themselves, each by its name. */
  readonly logs: readonly (StoredProperties & { readonly id: string })[];
  /** Ids that objects of several types have. */
  readonly sharedIds: ReadonlySet<string>;
  /** Ids of events of several logs, which name no event by themselves. */
  readonly sharedEventIds: ReadonlySet<string>;
  /** By type and id. */
  objects(): AsyncIterable<StoredObject>;
  /** By time. */
  events(): AsyncIterable<StoredEvent>;
  /** Objects of one type by id, each followed by its events in their order. */
  traces(type: string): AsyncIterable<{ readonly trace: StoredObject } | { readonly event: StoredEvent }>;
}
