import { memo } from 'react'

import type { Box, LinkPath } from '../../../layout/picture.ts'
import { useMap } from '../../../store/map.ts'
import { useWords } from '../../words.tsx'
import { stopProps } from '../focus.ts'
import { keptLinkName } from './keptNames.ts'
import { DASHES, lineIn, routeOf } from './route.ts'
import styles from './Links.module.css'

interface LinkLayerProps {
  readonly links: readonly LinkPath[]
  /** The part of the map that is mounted; null for all of it. */
  readonly window: Box | null
  readonly selectedIds: ReadonlySet<string>
  /** Links that light up while the rest steps back. */
  readonly litIds: ReadonlySet<string>
  readonly tabStop: string | null
}

/** All links in one SVG under the cards, in px of the map. */
export const LinkLayer = memo(function LinkLayer({ links, window, selectedIds, litIds, tabStop }: LinkLayerProps) {
  return (
    <svg className={styles['layer']} data-lit={litIds.size > 0 || undefined} width="1" height="1">
      {links.map((link) => (
        <Link
          key={link.id}
          link={link}
          window={DASHES[link.relation].length === 0 ? null : window}
          isSelected={selectedIds.has(link.id)}
          isLit={litIds.has(link.id)}
          isTabStop={tabStop === link.id}
        />
      ))}
      {links.map(({ id, label }) => (label === null ? null : <Label key={id} label={label} isLit={litIds.has(id)} />))}
    </svg>
  )
})

interface LinkProps {
  readonly link: LinkPath
  readonly window: Box | null
  readonly isSelected: boolean
  readonly isLit: boolean
  readonly isTabStop: boolean
}

const Link = memo(function Link({ link, window, isSelected, isLit, isTabStop }: LinkProps) {
  const words = useWords()
  const ends = useMap(({ map }) => keptLinkName(map, words, link.id))
  // Its words are drawn apart, over all lines; here they are heard with it.
  const name = [ends, ...(link.label?.lines ?? []).map(({ text }) => text)].join(', ')
  const line = lineIn(link, window)
  const { head } = routeOf(link)
  return (
    <g
      {...stopProps(link.id, isTabStop)}
      className={styles['link']}
      role="group"
      aria-roledescription={words.t('canvas.link')}
      aria-label={isSelected ? words.t('canvas.nameSelected', { name }) : name}
      data-relation={link.relation}
      data-illustrative={link.isIllustrative || undefined}
      data-selected={isSelected || undefined}
      data-lit={isLit || undefined}
    >
      <path className={styles['line']} d={line} />
      {head === '' ? null : <path className={styles['head']} d={head} />}
    </g>
  )
})

interface LabelProps {
  readonly label: NonNullable<LinkPath['label']>
  readonly isLit: boolean
}

/** The words of a link. They stand over all lines: another link's line through them would strike them out. */
const Label = memo(function Label({ label, isLit }: LabelProps) {
  const { x, y, width, height, lines } = label
  return (
    <g className={styles['label']} data-lit={isLit || undefined} aria-hidden="true">
      <rect className={styles['plate']} x={x} y={y} width={width} height={height} rx={4} />
      {lines.map((line) => (
        <text
          key={`${line.x} ${line.y}`}
          className={styles['words']}
          data-weight={line.weight}
          x={x + line.x}
          y={y + line.y}
          fontSize={line.size}
        >
          {line.text}
        </text>
      ))}
    </g>
  )
})
