import type { Logger } from 'pino'
import type { MediaStore } from '#app/domain/catalogue/media.ts'
import type { PaymentGateway } from '#app/domain/payments/gateway.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import type { Auth } from '#app/domain/staff/auth.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'

/** What pages and verbs may know of how this shop was started. */
export interface Settings {
	/** the shop's own address, without a slash at the end: `https://bekal.example` */
	readonly origin: string
	/** cookies are sent over HTTPS alone */
	readonly secure: boolean
	/** started by the demo: invented people and pictures, said on every page */
	readonly demo: boolean
	/** payments go to the sandbox: no real money */
	readonly sandbox: boolean
}

/** Everything a verb may be handed, made once a process. Each verb names the few it needs. */
export interface Services {
	readonly db: Db
	readonly clock: Clock
	readonly gateway: PaymentGateway
	readonly vault: Vault
	readonly media: MediaStore
	readonly auth: Auth
	readonly settings: Settings
	readonly log: Logger
}
