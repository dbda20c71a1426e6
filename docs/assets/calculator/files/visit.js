// What there is of a reader's files while the page is open, whatever other pages are looked at meanwhile.

/** What was decided about people, by profile address. @typedef {Record<string, Record<string, unknown>>} People */

/**
 * What "Clear everything" clears: `decided` is what was decided, and what before that; `told` answers
 * what the files leave open; `isUnsaved` is whether something was decided since the plan was
 * downloaded; `before` is what was cleared last, without what was read.
 * @typedef {{files: File[], isSample: boolean, decided: People[], told: Record<string, string>,
 *   result: any, isUnsaved: boolean, before: Content | null}} Content
 */

/** @returns {Content} */
const fresh = () => ({ files: [], isSample: false, decided: [{}], told: {}, result: null, isUnsaved: false, before: null });

export const visit = {
  ...fresh(),

  /** The numbers that were typed, by the names of their fields. @type {Record<string, string>} */
  numbers: {},

  /** What is decided by now. @returns {People} */
  get people() {
    return this.decided.at(-1) ?? {};
  },

  /** @returns {boolean} */
  get canUndo() {
    return this.decided.length > 1 || Boolean(this.before);
  },

  /** Take files beside those that are there. @param {File[]} files */
  take(files) {
    this.before = null;
    this.files = [...this.files, ...files];
  },

  /** @param {string} profile @param {Record<string, unknown>} decision */
  decide(profile, decision) {
    this.decided.push({ ...this.people, [profile]: { ...this.people[profile], ...decision } });
    this.isUnsaved = true;
  },

  /** Take back the last decision; where there is none, that everything was cleared.
   * @returns {boolean} whether it was that */
  undo() {
    if (this.decided.length > 1) this.decided.pop();
    else if (this.before) {
      Object.assign(this, this.before);
      return true;
    }
    return false;
  },

  /** Forget what was read, and keep the files and the decisions for "Undo". */
  clear() {
    const { files, isSample, decided, told, isUnsaved, before } = this;
    const cleared = { files, isSample, decided, told, result: null, isUnsaved, before };
    Object.assign(this, fresh(), { before: files.length || isSample ? cleared : before });
  },
};
