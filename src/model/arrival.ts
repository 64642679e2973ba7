/** Where the customer stood when an action was over. */
export interface ArrivalObservation {
  /** Less its query. */
  readonly url: string;
  /** Names in the query whose values are not what they were when the action before was over. */
  readonly changedQuery: readonly string[];
  readonly title: string;
  /** As the page says; empty: it says nothing. */
  readonly language: string;
  /** The first heading of the highest level that can be seen, in the main part if there is one; empty: there is none. */
  readonly heading: string;
  /** Names of the fields in the main part, each once, numbers left out. */
  readonly fields: readonly string[];
  /** Something in the main part leads on: a link elsewhere, a button, a field. Menus, headers and footers do not count. */
  readonly leadsOn: boolean;
  /** What the main part says, cut short; empty when something leads on. */
  readonly says: string;
  /** What was expected, or is acted on next, can be seen in the main part. */
  readonly holdsGoal: boolean;
}
