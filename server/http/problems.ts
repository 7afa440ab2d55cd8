import type { FastifyReply } from 'fastify'

import { API_PROBLEMS } from '../../src/wire/problems.ts'
import type { ApiProblemCode } from '../../src/wire/problems.ts'
import type { LinkProblem } from '../access/grant.ts'
import type { CollectionProblem } from '../collections.ts'
import type { MapsProblem } from '../maps.ts'
import type { PublicationProblem } from '../versions/publications.ts'

/** Answers with a problem and a sentence. */
export function sendProblem(reply: FastifyReply, code: ApiProblemCode, message: string): FastifyReply {
  return reply.code(API_PROBLEMS[code]).send({ problem: { code, message } })
}

/** Answers with why a link lets nobody in. */
export function sendLinkProblem(reply: FastifyReply, { code }: LinkProblem): FastifyReply {
  switch (code) {
    case 'linkUnknown':
      return sendProblem(reply, code, 'This is no link of this server. Was it copied whole?')
    case 'linkExpired':
      return sendProblem(reply, code, 'This link has expired. Ask for a new one.')
    case 'linkRevoked':
      return sendProblem(reply, code, 'This link was revoked. Ask for a new one.')
    case 'linkUsedUp':
      return sendProblem(reply, code, 'This link was used as often as it may be. Ask for a new one.')
  }
}

/** Answers with what is wrong with a version, or with putting one before the public. */
export function sendVersionProblem(reply: FastifyReply, problem: PublicationProblem | MapsProblem): FastifyReply {
  switch (problem.code) {
    case 'noVersion':
      return sendProblem(reply, 'notFound', 'There is no such version of this map.')
    case 'tooManyVersions':
      return sendProblem(reply, 'tooManyVersions', 'As many versions of this map have a name as may.')
    case 'forbidden':
      return sendProblem(reply, 'forbidden', 'What was approved or published is changed by those who manage the map.')
    default:
      return sendMapsProblem(reply, problem)
  }
}

/** Answers with what is wrong with a map. */
export function sendMapsProblem(reply: FastifyReply, problem: MapsProblem): FastifyReply {
  switch (problem.code) {
    case 'notFound':
      return sendProblem(reply, 'notFound', 'There is no such map here.')
    case 'tooNew':
      return sendProblem(reply, 'tooNew', 'This map was written by a newer version of the program. Update the server.')
    case 'unreadable':
      return sendProblem(reply, 'tryLater', 'This map cannot be read at the moment. Nothing of it was changed.')
    case 'full':
      return sendProblem(reply, 'tryLater', 'Too many maps are open at the moment. Try again in a minute.')
    case 'tooMany':
      return sendProblem(reply, 'full', 'This server keeps as many maps as it may. Remove one from the bin first.')
    case 'noThumbnail':
      return sendProblem(reply, 'tryLater', 'There is no small picture of this map at the moment.')
    case 'noCollection':
    case 'notYours':
    case 'collectionFull':
      return sendCollectionProblem(reply, problem)
  }
}

/** Answers with what is wrong with a collection, or with the place asked for in it. */
export function sendCollectionProblem(reply: FastifyReply, problem: CollectionProblem): FastifyReply {
  switch (problem.code) {
    case 'notFound':
      return sendProblem(reply, 'notFound', 'There is no such collection here.')
    case 'noMap':
      return sendProblem(reply, 'notFound', 'There is no such map here.')
    case 'noSuchMap':
      return sendProblem(reply, 'noSuchMap', 'One of the maps named is not here, or lies in the bin.')
    case 'noCollection':
      return sendProblem(reply, 'noCollection', 'The collection named is not here. It may have been removed.')
    case 'noNeighbor':
      return sendProblem(reply, 'noNeighbor', 'The map named by "before" is not another map of that collection.')
    case 'collectionFull':
      return sendProblem(reply, 'collectionFull', `A collection holds no more than ${problem.most} maps.`)
    case 'notYours':
      return sendProblem(reply, 'forbidden', 'Only those who manage all maps of a collection may change it.')
    case 'tooManyCollections':
      return sendProblem(reply, 'full', 'This server keeps as many collections as it may. Remove one first.')
  }
}
