import type { Copy } from '../copy.ts'
import { admin } from './admin.ts'
import { common } from './common.ts'
import { refusals } from './refusals.ts'
import { session } from './session.ts'

export const en: Copy = { common, session, admin, refusals }
