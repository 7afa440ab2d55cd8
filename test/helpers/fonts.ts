/** To be imported where maps are laid out in other fonts than Inter: all metrics are at hand then. */
import { METRICS as ATKINSON } from '../../src/layout/fonts/atkinson.ts'
import { addFace } from '../../src/layout/fonts/faces.ts'
import { METRICS as SOURCE_SERIF } from '../../src/layout/fonts/sourceSerif.ts'

addFace('atkinson', ATKINSON)
addFace('sourceSerif', SOURCE_SERIF)
