import * as v from 'valibot'

import { Anchor, idsOf } from '../../src/model/anchor.ts'
import type { Adding, NewComment, NewThread, StoredComment, StoredThread, ThreadList } from './comments.ts'
import { nullableNumberIn, nullableTextIn, numberIn, textIn } from './sqliteDb.ts'
import type { Row, SqliteDb } from './sqliteDb.ts'

const Mentions = v.array(v.string())

/** The tables of comments. */
export class SqliteComments {
  readonly #db: SqliteDb

  constructor(db: SqliteDb) {
    this.#db = db
  }

  addThread(thread: NewThread, first: NewComment, most: number): Adding {
    return this.#db.transact(() => {
      const { id, mapId, anchor, aboutTitle, createdAt } = thread
      if (this.#db.get('SELECT 1 FROM map WHERE id = ?', mapId) === undefined) return 'notFound'
      if (this.#count('SELECT count(*) AS n FROM thread WHERE map_id = ?', mapId) >= most) return 'full'
      this.#db.run(
        `INSERT INTO thread (id, map_id, anchor, about_title, created_at, last_number, revision)
         VALUES (?, ?, ?, ?, ?, 0, 0)`,
        id,
        mapId,
        JSON.stringify(anchor),
        aboutTitle,
        createdAt,
      )
      this.#write(id, first)
      return 'added'
    })
  }

  findThread(mapId: string, id: string): StoredThread | null {
    const row = this.#db.get('SELECT * FROM thread WHERE id = ? AND map_id = ?', id, mapId)
    return row === undefined ? null : this.#threadIn(row)
  }

  listThreads(mapId: string, personId: string, since: number): ThreadList {
    const all = this.#db.all('SELECT id FROM thread WHERE map_id = ? ORDER BY revision DESC', mapId)
    const changed = 'SELECT * FROM thread WHERE map_id = ? AND revision > ? ORDER BY revision DESC'
    const unread = this.#db.all(
      `SELECT comment.thread_id, count(*) AS n FROM comment JOIN thread ON thread.id = comment.thread_id
       LEFT JOIN thread_read ON thread_read.thread_id = thread.id AND thread_read.person_id = ?1
       WHERE thread.map_id = ?2 AND comment.author_id <> ?1 AND comment.is_erased = 0
         AND comment.number > coalesce(thread_read.up_to, 0)
       GROUP BY comment.thread_id ORDER BY comment.thread_id`,
      personId,
      mapId,
    )
    return {
      revision: this.#revisionOf(mapId),
      threads: this.#db.all(changed, mapId, since).map((row) => this.#threadIn(row)),
      ids: all.map((row) => textIn(row, 'id')),
      unread: Object.fromEntries(unread.map((row) => [textIn(row, 'thread_id'), numberIn(row, 'n')])),
    }
  }

  addComment(threadId: string, comment: NewComment, most: number): Adding {
    return this.#db.transact(() => {
      if (this.#db.get('SELECT 1 FROM thread WHERE id = ?', threadId) === undefined) return 'notFound'
      if (this.#count('SELECT count(*) AS n FROM comment WHERE thread_id = ?', threadId) >= most) return 'full'
      this.#db.run('UPDATE thread SET resolved_at = NULL, resolved_by = NULL WHERE id = ?', threadId)
      this.#write(threadId, comment)
      return 'added'
    })
  }

  changeComment(
    threadId: string,
    id: string,
    change: { readonly text: string; readonly mentions: readonly string[]; readonly editedAt: number },
  ): void {
    this.#db.transact(() => {
      const { changes } = this.#db.run(
        'UPDATE comment SET text = ?, mentions = ?, edited_at = ? WHERE thread_id = ? AND id = ? AND is_erased = 0',
        change.text,
        JSON.stringify(change.mentions),
        change.editedAt,
        threadId,
        id,
      )
      if (changes > 0) this.#touch(threadId)
    })
  }

  eraseComment(threadId: string, id: string): boolean {
    return this.#db.transact(() => {
      const { changes } = this.#db.run(
        `UPDATE comment SET text = '', mentions = '[]', edited_at = NULL, is_erased = 1
         WHERE thread_id = ? AND id = ? AND is_erased = 0`,
        threadId,
        id,
      )
      if (changes === 0) return false
      this.#touch(threadId)
      if (this.#count('SELECT count(*) AS n FROM comment WHERE thread_id = ? AND is_erased = 0', threadId) > 0) {
        return true
      }
      for (const table of ['comment', 'thread_read']) {
        this.#db.run(`DELETE FROM ${table} WHERE thread_id = ?`, threadId)
      }
      this.#db.run('DELETE FROM thread WHERE id = ?', threadId)
      return true
    })
  }

  eraseAbout(mapId: string, recordId: string): void {
    this.#db.transact(() => {
      for (const row of this.#db.all('SELECT * FROM thread WHERE map_id = ?', mapId)) {
        if (!idsOf(anchorIn(row)).includes(recordId)) continue
        const id = textIn(row, 'id')
        this.#db.run("UPDATE thread SET about_title = '' WHERE id = ?", id)
        this.#touch(id)
      }
    })
  }

  resolveThread(threadId: string, by: { readonly personId: string; readonly at: number } | null): void {
    this.#db.transact(() => {
      const sql = 'UPDATE thread SET resolved_at = ?, resolved_by = ? WHERE id = ?'
      this.#db.run(sql, by?.at ?? null, by?.personId ?? null, threadId)
      this.#touch(threadId)
    })
  }

  readThread(threadId: string, personId: string, upTo: number): void {
    this.#db.run(
      `INSERT INTO thread_read (thread_id, person_id, up_to) VALUES (?, ?, ?)
       ON CONFLICT (thread_id, person_id) DO UPDATE SET up_to = max(up_to, excluded.up_to)`,
      threadId,
      personId,
      upTo,
    )
  }

  /** Gives what a guest wrote and read to an account. To be called inside a transaction. */
  passComments(guestId: string, personId: string): void {
    this.#db.run('UPDATE comment SET author_id = ? WHERE author_id = ?', personId, guestId)
    this.#db.run('UPDATE thread SET resolved_by = ? WHERE resolved_by = ?', personId, guestId)
    for (const row of this.#db.all('SELECT thread_id, up_to FROM thread_read WHERE person_id = ?', guestId)) {
      this.readThread(textIn(row, 'thread_id'), personId, numberIn(row, 'up_to'))
    }
    this.#db.run('DELETE FROM thread_read WHERE person_id = ?', guestId)
  }

  /** The threads of a map that is removed. To be called inside a transaction. */
  forgetMap(mapId: string): void {
    for (const table of ['comment', 'thread_read']) {
      this.#db.run(`DELETE FROM ${table} WHERE thread_id IN (SELECT id FROM thread WHERE map_id = ?)`, mapId)
    }
    this.#db.run('DELETE FROM thread WHERE map_id = ?', mapId)
    this.#db.run('DELETE FROM thread_revision WHERE map_id = ?', mapId)
  }

  #write(threadId: string, { id, authorId, at, text, mentions }: NewComment): void {
    const sql = 'UPDATE thread SET last_number = last_number + 1 WHERE id = ? RETURNING last_number AS number'
    const number = numberIn(this.#db.get(sql, threadId), 'number')
    this.#db.run(
      `INSERT INTO comment (thread_id, id, number, author_id, at, edited_at, text, mentions, is_erased)
       VALUES (?, ?, ?, ?, ?, NULL, ?, ?, 0)`,
      threadId,
      id,
      number,
      authorId,
      at,
      text,
      JSON.stringify(mentions),
    )
    this.readThread(threadId, authorId, number)
    this.#touch(threadId)
  }

  /** Counts a change to a thread among those to its map's. */
  #touch(threadId: string): void {
    this.#db.run(
      `INSERT INTO thread_revision (map_id, revision) SELECT map_id, 1 FROM thread WHERE id = ?
       ON CONFLICT (map_id) DO UPDATE SET revision = revision + 1`,
      threadId,
    )
    this.#db.run(
      `UPDATE thread SET revision = (SELECT revision FROM thread_revision WHERE map_id = thread.map_id) WHERE id = ?`,
      threadId,
    )
  }

  #revisionOf(mapId: string): number {
    const row = this.#db.get('SELECT revision FROM thread_revision WHERE map_id = ?', mapId)
    return row === undefined ? 0 : numberIn(row, 'revision')
  }

  #count(sql: string, id: string): number {
    return numberIn(this.#db.get(sql, id), 'n')
  }

  #threadIn(row: Row): StoredThread {
    const id = textIn(row, 'id')
    return {
      id,
      mapId: textIn(row, 'map_id'),
      anchor: anchorIn(row),
      aboutTitle: textIn(row, 'about_title'),
      createdAt: numberIn(row, 'created_at'),
      resolvedAt: nullableNumberIn(row, 'resolved_at'),
      resolvedBy: nullableTextIn(row, 'resolved_by'),
      revision: numberIn(row, 'revision'),
      comments: this.#db.all('SELECT * FROM comment WHERE thread_id = ? ORDER BY number', id).map(commentIn),
    }
  }
}

function anchorIn(row: Row): Anchor {
  return v.parse(Anchor, JSON.parse(textIn(row, 'anchor')))
}

function commentIn(row: Row): StoredComment {
  return {
    id: textIn(row, 'id'),
    number: numberIn(row, 'number'),
    authorId: textIn(row, 'author_id'),
    at: numberIn(row, 'at'),
    editedAt: nullableNumberIn(row, 'edited_at'),
    text: textIn(row, 'text'),
    mentions: v.parse(Mentions, JSON.parse(textIn(row, 'mentions'))),
    isErased: numberIn(row, 'is_erased') === 1,
  }
}
