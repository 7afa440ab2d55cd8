import { ArrowRightLeft, Minus, Pencil, Plus } from 'lucide-react'

/** The icon of each thing that can become of a record. */
export const DIFF_ICONS = { added: Plus, removed: Minus, moved: ArrowRightLeft, changed: Pencil } as const
