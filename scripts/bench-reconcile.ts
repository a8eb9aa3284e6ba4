/**
 * `npm run bench:reconcile`: a synthetic month (`--seed`) of 5 000 movements of the gateway's
 * balance, 22 payouts and the statements of three banks, each in its own layout, with 30 faults of
 * 15 kinds planted. Prints how many were found, what was named that is none, the share of
 * everything else that was matched by itself, and how long it took from the files to the list.
 * Ends with 1 unless all were found, none false, and at least 99.5 % matched.
 */
import { plantedMonth, reconcileMonth } from './bench/reconcile-month.ts'
import { readFlags } from './with-database.ts'

const AT_LEAST = 0.995

const flags = readFlags({
	seed: { type: 'string', default: '1' },
	json: { type: 'boolean', default: false },
})
const size = { movements: 5_002, payouts: 22, transfers: 400, faultsOfEach: 2 }
const { month, planted } = plantedMonth({ seed: Number(flags.seed), ...size })
const kinds = new Set(planted.map(({ kind }) => kind)).size
const result = reconcileMonth(month, planted)
const isGood =
	result.found === result.planted &&
	result.falseOnes.length === 0 &&
	result.matchedShare >= AT_LEAST

if (flags.json) console.log(JSON.stringify({ kinds, ...result, isGood }, null, 2))
else {
	console.log(`movements of the balance   ${month.movements.length}`)
	console.log(`payouts                    ${month.payouts.length}`)
	console.log(`lines of three banks       ${month.lines.length}`)
	console.log(`faults found               ${result.found} of ${result.planted}, of ${kinds} kinds`)
	console.log(`false                      ${result.falseOnes.length}`)
	console.log(`matched by itself          ${(100 * result.matchedShare).toFixed(3)} %`)
	console.log(`from files to exceptions   ${Math.round(result.milliseconds)} ms`)
	for (const one of result.missed) console.log(`missed: ${one}`)
	for (const one of result.falseOnes) console.log(`false: ${one}`)
}
process.exitCode = isGood ? 0 : 1
