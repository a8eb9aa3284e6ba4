import { deliverMessages } from '#app/domain/messages/deliver-messages.server.ts'
import { systemClock } from '#app/shared/instant.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { mailingTo } from '#tests/support/mail-server.ts'

/** A worker of another process, killed `before` or `after` the mail server has the first mail. */
const [databaseUrl = '', mailUrl = '', killed = ''] = process.argv.slice(2)
const { mailSender, writeMail } = mailingTo(new URL(mailUrl))
const db = openDatabase(databaseUrl, () => {})
await deliverMessages({
	db,
	clock: systemClock,
	writeMail,
	mailSender: {
		async send(mail) {
			if (killed === 'before') process.kill(process.pid, 'SIGKILL')
			const outcome = await mailSender.send(mail)
			if (killed === 'after') process.kill(process.pid, 'SIGKILL')
			return outcome
		},
	},
})
await closeDatabase(db)
