/** The little of fontkit that `fontMetrics.ts` uses; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly characterSet: readonly number[]
    readonly layout: (
      text: string,
      features: Readonly<Record<string, boolean>>,
    ) => { readonly positions: readonly { readonly xAdvance: number }[] }
  }
  export function create(file: Uint8Array): Font
}
