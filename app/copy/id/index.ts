import { admin } from './admin.ts'
import { common } from './common.ts'
import { refusals } from './refusals.ts'
import { session } from './session.ts'

export const id = { common, session, admin, refusals }
