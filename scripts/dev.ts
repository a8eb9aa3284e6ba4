/**
 * `npm run dev`: the shop as the demo runs it, with the same data, but its pages are made by Vite
 * as they are asked for, and the server starts again when what it has loaded is edited.
 */
import { say } from './progress.ts'
import { runShop } from './run-shop.ts'

const code = await runShop({
	mode: 'development',
	beginAnew: process.argv.includes('--fresh'),
	greet: ({ origin, sandbox }) =>
		say(`\nBekal for development at ${origin}, sandbox at ${sandbox}\n`),
})
process.exit(code)
