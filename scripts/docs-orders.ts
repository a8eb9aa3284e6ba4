import { writeFileSync } from 'node:fs'
import { documentOfLife, LIFE_DOCUMENT } from './draw-life.ts'

writeFileSync(LIFE_DOCUMENT, documentOfLife())
