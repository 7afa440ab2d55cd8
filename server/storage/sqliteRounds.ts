import * as v from 'valibot'

import { CLAIMS, Target } from '../../src/model/confirmation.ts'
import type { Adding } from './comments.ts'
import { answererKey } from './reviews.ts'
import type { Opening, RoundChange, StoredAnswer, StoredRound } from './reviews.ts'
import { nullableNumberIn, nullableTextIn, numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'

const ClaimName = v.picklist(CLAIMS)
const Asks = v.array(v.object({ id: v.string(), target: Target }))
const GrantIds = v.array(v.string())

/** Review rounds in the SQLite database: who was asked what, and who opened them. */
export class SqliteRounds {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  addRound(round: StoredRound, most: number): Adding {
    const { id, mapId, title, message, dueOn, claim, asks, grantIds, createdBy, createdAt, closedAt } = round
    return this.#db.transact(() => {
      if (this.#db.get('SELECT 1 FROM map WHERE id = ?', mapId) === undefined) return 'notFound'
      const count = this.#db.get('SELECT count(*) AS n FROM review_round WHERE map_id = ?', mapId)
      if (numberIn(count, 'n') >= most) return 'full'
      this.#db.run(
        `INSERT INTO review_round
         (id, map_id, title, message, due_on, claim, asks, grant_ids, created_by, created_at, closed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        mapId,
        title,
        message,
        dueOn,
        claim,
        JSON.stringify(asks),
        JSON.stringify(grantIds),
        createdBy,
        createdAt,
        closedAt,
      )
      return 'added'
    })
  }

  findRound(mapId: string, id: string): StoredRound | null {
    const row = this.#db.get('SELECT * FROM review_round WHERE map_id = ? AND id = ?', mapId, id)
    return row === undefined ? null : roundIn(row)
  }

  listRounds(mapId: string): readonly StoredRound[] {
    const sql = 'SELECT * FROM review_round WHERE map_id = ? ORDER BY created_at DESC, id'
    return this.#db.all(sql, mapId).map(roundIn)
  }

  changeRound(id: string, { title, message, dueOn, grantIds, closedAt }: RoundChange): void {
    this.#db.transact(() => {
      if (closedAt === null) this.#dropWithdrawn(id)
      this.#db.run(
        'UPDATE review_round SET title = ?, message = ?, due_on = ?, grant_ids = ?, closed_at = ? WHERE id = ?',
        title,
        message,
        dueOn,
        JSON.stringify(grantIds),
        closedAt,
        id,
      )
    })
  }

  openRound(id: string, opening: Opening): void {
    this.#db.run(
      `INSERT INTO round_opening (round_id, answerer, grant_id, person_id, at)
       SELECT id, ?, ?, ?, ? FROM review_round WHERE id = ? ON CONFLICT DO NOTHING`,
      answererKey(opening),
      opening.grantId,
      opening.personId,
      opening.at,
      id,
    )
  }

  listOpenings(roundId: string): readonly Opening[] {
    return this.#db.all('SELECT * FROM round_opening WHERE round_id = ? ORDER BY at', roundId).map((row) => ({
      grantId: nullableTextIn(row, 'grant_id'),
      personId: textIn(row, 'person_id'),
      at: numberIn(row, 'at'),
    }))
  }

  listAnswers(roundId: string): readonly StoredAnswer[] {
    return this.#db.all('SELECT * FROM round_answer WHERE round_id = ? ORDER BY at, ask_id', roundId).map(answerIn)
  }

  eraseRemark(commentId: string): void {
    this.#db.run('DELETE FROM round_answer WHERE comment_id = ?', commentId)
  }

  /** Writes an answer in the place of the one before. To be called inside a transaction. */
  protected putAnswer(roundId: string, answer: StoredAnswer): void {
    this.#db.run(
      `INSERT OR REPLACE INTO round_answer
       (round_id, answerer, ask_id, grant_id, person_id, at, employer, confirmation_id, fingerprint, remark,
        thread_id, comment_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      roundId,
      answererKey(answer),
      answer.askId,
      answer.grantId,
      answer.personId,
      answer.at,
      answer.employer,
      answer.confirmationId,
      answer.fingerprint,
      answer.remark,
      answer.threadId,
      answer.commentId,
    )
  }

  protected dropRemarks(roundId: string, askId: string): void {
    this.#db.run('DELETE FROM round_answer WHERE round_id = ? AND ask_id = ?', roundId, askId)
  }

  /** The answers to a closed round that are confirmations which are gone since. */
  #dropWithdrawn(id: string): void {
    this.#db.run(
      `DELETE FROM round_answer WHERE round_id = (SELECT id FROM review_round WHERE id = ? AND closed_at IS NOT NULL)
       AND confirmation_id IS NOT NULL AND confirmation_id NOT IN (SELECT id FROM confirmation)`,
      id,
    )
  }

  protected passRounds(guestId: string, personId: string): void {
    for (const table of ['round_opening', 'round_answer']) {
      this.#db.run(
        `UPDATE OR REPLACE ${table} SET person_id = ?, answerer = iif(grant_id IS NULL, ?, answerer)
         WHERE person_id = ?`,
        personId,
        answererKey({ grantId: null, personId }),
        guestId,
      )
    }
    this.#db.run('UPDATE review_round SET created_by = ? WHERE created_by = ?', personId, guestId)
  }

  protected forgetRounds(mapId: string): void {
    const rounds = 'SELECT id FROM review_round WHERE map_id = ?'
    for (const table of ['round_opening', 'round_answer']) {
      this.#db.run(`DELETE FROM ${table} WHERE round_id IN (${rounds})`, mapId)
    }
    this.#db.run('DELETE FROM review_round WHERE map_id = ?', mapId)
  }
}

function roundIn(row: Row): StoredRound {
  return {
    id: textIn(row, 'id'),
    mapId: textIn(row, 'map_id'),
    title: textIn(row, 'title'),
    message: textIn(row, 'message'),
    dueOn: nullableTextIn(row, 'due_on'),
    claim: v.parse(ClaimName, textIn(row, 'claim')),
    asks: v.parse(Asks, JSON.parse(textIn(row, 'asks'))),
    grantIds: v.parse(GrantIds, JSON.parse(textIn(row, 'grant_ids'))),
    createdBy: textIn(row, 'created_by'),
    createdAt: numberIn(row, 'created_at'),
    closedAt: nullableNumberIn(row, 'closed_at'),
  }
}

function answerIn(row: Row): StoredAnswer {
  return {
    grantId: nullableTextIn(row, 'grant_id'),
    personId: textIn(row, 'person_id'),
    askId: textIn(row, 'ask_id'),
    at: numberIn(row, 'at'),
    employer: textIn(row, 'employer'),
    confirmationId: nullableTextIn(row, 'confirmation_id'),
    fingerprint: nullableTextIn(row, 'fingerprint'),
    remark: textIn(row, 'remark'),
    threadId: nullableTextIn(row, 'thread_id'),
    commentId: nullableTextIn(row, 'comment_id'),
  }
}
