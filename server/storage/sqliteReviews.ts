import * as v from 'valibot'

import { CLAIMS, employerKey, recordIdOf, Target, targetKey } from '../../src/model/confirmation.ts'
import { MapRecord } from '../../src/model/kinds.ts'
import type { Adding } from './comments.ts'
import { answererKey, isGivenSince } from './reviews.ts'
import type { ConfirmationList, NewAnswer, NewConfirmation, StoredAnswer, StoredConfirmation } from './reviews.ts'
import { numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'
import { SqliteRounds } from './sqliteRounds.ts'

const ClaimName = v.picklist(CLAIMS)
const Records = v.array(MapRecord)

interface Stood {
  readonly fingerprint: string
  readonly records: readonly MapRecord[]
  readonly erased: number
}

/** Confirmations in the SQLite database, on the maps it holds. */
export class SqliteReviews extends SqliteRounds {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    super(db)
    this.#db = db
  }

  confirm(confirmation: NewConfirmation, most: number): Exclude<Adding, 'added'> | { readonly id: string } {
    return this.#db.transact(() => this.#confirm(confirmation, most))
  }

  findConfirmation(mapId: string, id: string): StoredConfirmation | null {
    const row = this.#db.get('SELECT * FROM confirmation WHERE map_id = ? AND id = ?', mapId, id)
    return row === undefined ? null : confirmationIn(row)
  }

  listConfirmations(mapId: string): ConfirmationList {
    const rows = this.#db.all('SELECT * FROM confirmation WHERE map_id = ? ORDER BY at DESC, id', mapId)
    const confirmations = rows.map(confirmationIn)
    const used = new Set(confirmations.map(({ fingerprint }) => fingerprint))
    const stood = this.#listStood(mapId).filter(({ fingerprint }) => used.has(fingerprint))
    return {
      confirmations,
      stood: Object.fromEntries(stood.map(({ fingerprint, records }) => [fingerprint, records])),
      erased: Object.fromEntries(
        stood.flatMap(({ fingerprint, erased }) => (erased > 0 ? [[fingerprint, erased]] : [])),
      ),
    }
  }

  removeConfirmation(mapId: string, id: string): boolean {
    return this.#db.transact(() => {
      const isRemoved = this.#db.run('DELETE FROM confirmation WHERE map_id = ? AND id = ?', mapId, id).changes > 0
      if (!isRemoved) return false
      this.#db.run(
        `DELETE FROM round_answer WHERE confirmation_id = ?
         AND round_id IN (SELECT id FROM review_round WHERE map_id = ? AND closed_at IS NULL)`,
        id,
        mapId,
      )
      this.#forgetStood(mapId)
      return true
    })
  }

  findOldAfter(mapId: string): number | null {
    const row = this.#db.get('SELECT old_after_months FROM review_setting WHERE map_id = ?', mapId)
    return row === undefined ? null : numberIn(row, 'old_after_months')
  }

  setOldAfter(mapId: string, months: number): void {
    this.#db.run(
      `INSERT INTO review_setting (map_id, old_after_months) SELECT id, ? FROM map WHERE id = ?
       ON CONFLICT (map_id) DO UPDATE SET old_after_months = excluded.old_after_months`,
      months,
      mapId,
    )
  }

  answer(roundId: string, answer: NewAnswer, given: NewConfirmation | null, most: number): Adding {
    return this.#db.transact(() => {
      if (this.#db.get('SELECT 1 FROM review_round WHERE id = ?', roundId) === undefined) return 'notFound'
      const kept = given === null ? null : this.#confirm(given, most)
      if (kept === 'full' || kept === 'notFound') return kept
      const before = this.#answerAt(roundId, answer.askId, answererKey(answer))
      const fingerprint = given?.fingerprint ?? null
      this.putAnswer(roundId, { ...answer, confirmationId: kept?.id ?? null, fingerprint })
      if (before !== null && before.confirmationId !== null && before.confirmationId !== kept?.id) {
        this.#takeBack(before.confirmationId, before)
      }
      return 'added'
    })
  }

  removeAnswer(roundId: string, askId: string, answerer: Pick<NewAnswer, 'grantId' | 'personId'>): void {
    this.#db.transact(() => {
      const key = answererKey(answerer)
      const answer = this.#answerAt(roundId, askId, key)
      if (answer === null) return
      const sql = 'DELETE FROM round_answer WHERE round_id = ? AND answerer = ? AND ask_id = ?'
      this.#db.run(sql, roundId, key, askId)
      if (answer.confirmationId !== null) this.#takeBack(answer.confirmationId, answer)
    })
  }

  eraseConfirmed(mapId: string, recordId: string): void {
    this.#db.transact(() => {
      for (const { id, target } of this.listConfirmations(mapId).confirmations) {
        if (recordIdOf(target) === recordId) this.#dropConfirmation(id)
      }
      for (const { fingerprint, records, erased } of this.#listStood(mapId)) {
        const kept = records.filter(({ id }) => id !== recordId)
        if (kept.length < records.length) this.#writeStood(mapId, fingerprint, kept, erased + 1)
      }
      for (const round of this.listRounds(mapId)) {
        for (const ask of round.asks) if (recordIdOf(ask.target) === recordId) this.dropRemarks(round.id, ask.id)
      }
    })
  }

  /** Makes what a guest confirmed and answered another person's. To be called inside a transaction. */
  passReviews(guestId: string, personId: string): void {
    this.#db.run('UPDATE OR REPLACE confirmation SET person_id = ? WHERE person_id = ?', personId, guestId)
    this.passRounds(guestId, personId)
  }

  /** All about confirmations of a map that is removed. To be called inside a transaction. */
  forgetMap(mapId: string): void {
    for (const table of ['confirmation', 'stood', 'review_setting']) {
      this.#db.run(`DELETE FROM ${table} WHERE map_id = ?`, mapId)
    }
    this.forgetRounds(mapId)
  }

  #confirm(wish: NewConfirmation, most: number): 'notFound' | 'full' | { readonly id: string } {
    const { id, mapId, target, claim, employer, personId, at, fingerprint, stood } = wish
    if (this.#db.get('SELECT 1 FROM map WHERE id = ?', mapId) === undefined) return 'notFound'
    const others = this.#db.get(
      `SELECT count(*) AS n FROM confirmation
       WHERE map_id = ? AND NOT (target_key = ? AND employer_key = ? AND person_id = ?)`,
      mapId,
      targetKey(target),
      employerKey(employer),
      personId,
    )
    if (numberIn(others, 'n') >= most) return 'full'
    const row = this.#db.get(
      `INSERT INTO confirmation
       (id, map_id, target_key, target, claim, employer_key, employer, person_id, at, fingerprint)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (map_id, target_key, employer_key, person_id) DO UPDATE SET
         claim = excluded.claim, employer = excluded.employer, at = excluded.at, fingerprint = excluded.fingerprint
       RETURNING id`,
      id,
      mapId,
      targetKey(target),
      JSON.stringify(target),
      claim,
      employerKey(employer),
      employer,
      personId,
      at,
      fingerprint,
    )
    this.#writeStood(mapId, fingerprint, stood)
    this.#forgetStood(mapId)
    return { id: row === undefined ? id : textIn(row, 'id') }
  }

  /** An answer was taken back: what another answer confirmed before stands again, or nothing. */
  #takeBack(id: string, taken: StoredAnswer): void {
    const kept = this.#db.get('SELECT * FROM confirmation WHERE id = ?', id)
    if (kept === undefined || isGivenSince(confirmationIn(kept), taken)) return
    const row = this.#db.get(
      `SELECT answer.at, answer.employer, answer.fingerprint, round.claim, round.map_id
       FROM round_answer AS answer JOIN review_round AS round ON round.id = answer.round_id
       WHERE answer.confirmation_id = ? AND answer.fingerprint IS NOT NULL ORDER BY answer.at DESC LIMIT 1`,
      id,
    )
    if (row === undefined) {
      this.#dropConfirmation(id)
      return
    }
    this.#db.run(
      'UPDATE confirmation SET claim = ?, employer = ?, at = ?, fingerprint = ? WHERE id = ?',
      textIn(row, 'claim'),
      textIn(row, 'employer'),
      numberIn(row, 'at'),
      textIn(row, 'fingerprint'),
      id,
    )
    this.#forgetStood(textIn(row, 'map_id'))
  }

  #dropConfirmation(id: string): void {
    const row = this.#db.get('DELETE FROM confirmation WHERE id = ? RETURNING map_id', id)
    if (row !== undefined) this.#forgetStood(textIn(row, 'map_id'))
  }

  #answerAt(roundId: string, askId: string, key: string): StoredAnswer | null {
    return this.listAnswers(roundId).find((one) => one.askId === askId && answererKey(one) === key) ?? null
  }

  #listStood(mapId: string): readonly Stood[] {
    const rows = this.#db.all('SELECT fingerprint, records, erased FROM stood WHERE map_id = ?', mapId)
    return rows.map((row) => ({
      fingerprint: textIn(row, 'fingerprint'),
      records: v.parse(Records, JSON.parse(textIn(row, 'records'))),
      erased: numberIn(row, 'erased'),
    }))
  }

  #writeStood(mapId: string, fingerprint: string, records: readonly MapRecord[], erased = 0): void {
    const sql = 'INSERT OR REPLACE INTO stood (map_id, fingerprint, records, erased) VALUES (?, ?, ?, ?)'
    this.#db.run(sql, mapId, fingerprint, JSON.stringify(records), erased)
  }

  /** What no confirmation is about any more, and none can be again. */
  #forgetStood(mapId: string): void {
    this.#db.run(
      `DELETE FROM stood WHERE map_id = ?
       AND fingerprint NOT IN (SELECT fingerprint FROM confirmation WHERE map_id = ?)
       AND fingerprint NOT IN (
         SELECT answer.fingerprint FROM round_answer AS answer
         JOIN confirmation ON confirmation.id = answer.confirmation_id
         WHERE confirmation.map_id = ? AND answer.fingerprint IS NOT NULL
       )`,
      mapId,
      mapId,
      mapId,
    )
  }
}

function confirmationIn(row: Row): StoredConfirmation {
  return {
    id: textIn(row, 'id'),
    mapId: textIn(row, 'map_id'),
    target: v.parse(Target, JSON.parse(textIn(row, 'target'))),
    claim: v.parse(ClaimName, textIn(row, 'claim')),
    employer: textIn(row, 'employer'),
    personId: textIn(row, 'person_id'),
    at: numberIn(row, 'at'),
    fingerprint: textIn(row, 'fingerprint'),
  }
}
