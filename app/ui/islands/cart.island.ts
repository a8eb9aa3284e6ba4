import { estimateAtOnce } from './delivery.ts'

estimateAtOnce()
