import type { LucideIcon } from 'lucide-react'
import { useId, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'

import styles from './FileDrop.module.css'

interface FileDropProps {
  readonly label: string
  readonly icon: LucideIcon
  /** Kinds of files, as `accept` of an input has them. */
  readonly accept: string
  readonly onFile: (file: File) => void
  /** What is said under it: which file was taken. */
  readonly children?: ReactNode
}

/** A place to drop a file on, or to choose one from. */
export function FileDrop({ label, icon: Icon, accept, onFile, children }: FileDropProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (file: File | undefined): void => {
    if (file !== undefined) onFile(file)
  }
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={styles['drop']}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
    >
      <Icon size={24} aria-hidden="true" />
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file, mended and saved, can be chosen again.
          event.target.value = ''
        }}
      />
      {children}
    </div>
  )
}
