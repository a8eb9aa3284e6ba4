/**
 * `npm run demo`: builds, migrates, fills the database with the demo's data, and runs the Stripe
 * sandbox and the shop until it is told to stop. PORT chooses the port (3000), DATA_DIR the folder
 * of everything it keeps (data), DATABASE_URL another database than the embedded one; `--fresh`
 * begins anew. A second run starts in seconds.
 */
import { demoAccounts } from '#db/seed/accounts.ts'
import { say } from './progress.ts'
import { runShop } from './run-shop.ts'

const CARD = '4242 4242 4242 4242'

function signIns(): string {
	return demoAccounts
		.map(({ role, email, password }) => `  ${role.padEnd(10)} ${email.padEnd(28)} ${password}`)
		.join('\n')
}

const code = await runShop({
	mode: 'production',
	beginAnew: process.argv.includes('--fresh'),
	greet: ({ origin, sandbox, folder }) =>
		say(`
Bekal is open at ${origin}
A demonstration: invented people, no real money (pay with card ${CARD}).

Sign in at ${origin}/masuk as
${signIns()}

The Stripe sandbox is at ${sandbox}
Everything is kept in ${folder}; to begin anew: npm run demo -- --fresh
Stop with Ctrl-C.
`),
})
process.exit(code)
