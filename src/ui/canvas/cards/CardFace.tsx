import { CircleAlert, HandHelping, MessageSquareText, OctagonAlert, TrendingDown, TrendingUp } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import type { CardFace as Face, FaceMark, TextLine } from '../../../layout/picture.ts'
import type { NoteType } from '../../../model/note.ts'
import styles from './Card.module.css'

/** Every text and mark of a card exactly where layout put it. */
export function CardFace({ face }: { readonly face: Face }) {
  return (
    <>
      {face.marks.map((mark) => (
        <Mark key={`${mark.type} ${mark.x} ${mark.y}`} mark={mark} />
      ))}
      {face.lines.map((line) => (
        <Line key={`${line.x} ${line.y}`} line={line} />
      ))}
    </>
  )
}

export function Line({ line }: { readonly line: TextLine }) {
  return (
    <span
      className={styles['line']}
      data-tone={line.tone}
      data-weight={line.weight}
      style={{ left: line.x, top: line.y, fontSize: line.size }}
    >
      {line.text}
    </span>
  )
}

function Mark({ mark }: { readonly mark: FaceMark }) {
  const box = { left: mark.x, top: mark.y, width: mark.width, height: mark.height }
  switch (mark.type) {
    case 'wageBar':
      return (
        <span className={styles['wageBar']} style={box}>
          <span
            className={styles['wageRange']}
            style={{ left: mark.from * mark.width, width: Math.max(4, (mark.to - mark.from) * mark.width) }}
          />
        </span>
      )
    case 'chip':
      return (
        <span className={styles['chip']} style={box}>
          <Line line={mark.line} />
        </span>
      )
    case 'tag':
      return <Tag mark={mark} />
  }
}

export const TAG_ICONS: { readonly [K in NoteType | 'support']: LucideIcon } = {
  remark: MessageSquareText,
  trainingGap: TrendingUp,
  oversupply: TrendingDown,
  barrier: OctagonAlert,
  missingSupport: CircleAlert,
  support: HandHelping,
}

export function Tag({ mark }: { readonly mark: Extract<FaceMark, { readonly type: 'tag' }> }) {
  const Icon = TAG_ICONS[mark.tag]
  return (
    <span
      className={styles['tag']}
      data-tag={mark.tag}
      style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
    >
      <Icon className={styles['tagIcon']} size={Math.min(13, mark.height - 2)} aria-hidden="true" />
      <Line line={mark.line} />
    </span>
  )
}
