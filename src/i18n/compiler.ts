import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

/**
 * Compiles an ICU message as the page runs. A build compiles all messages beforehand and puts null here
 * (see `vite.config.ts`), so that no page carries the parser.
 */
export const compile: ((message: string) => CompiledMessage) | null = compileMessage
