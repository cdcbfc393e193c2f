/** What the operations go by and no record says; by the ids and identifiers of the records that the server holds. */
export interface OperationFacts {
  /** Ids of the patients who are registered for their record. */
  readonly registered: readonly string[];
  /** Ids of the patients whose data the caller may not see. */
  readonly closed: readonly string[];
  /** The organisation that every client calls for, such as `Organization/1`. */
  readonly callingOrganization?: string;
  /** When documents were first read, by their identifier. */
  readonly firstRead: Readonly<Record<string, string>>;
}

/** Nobody is registered, nothing was read. */
export const noOperationFacts: OperationFacts = { registered: [], closed: [], firstRead: {} };
