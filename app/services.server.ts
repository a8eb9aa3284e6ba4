import { join } from 'node:path'
import type { Logger } from 'pino'
import { createAreaBook } from '#app/adapters/areas/area-book.server.ts'
import { createSmtpSender } from '#app/adapters/mail/smtp-sender.server.ts'
import { createFolderEvidence } from '#app/adapters/media/folder-evidence.server.ts'
import { createFolderPictures } from '#app/adapters/media/folder-pictures.server.ts'
import { createPrivatePictures } from '#app/adapters/media/private-pictures.server.ts'
import { createQrisPicture, type QrisPicture } from '#app/adapters/media/qris-picture.server.ts'
import { createSealedPictures } from '#app/adapters/media/sealed-pictures.server.ts'
import { createPdfPrinter } from '#app/adapters/pdf/pdf-printer.server.ts'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { createSocialPictures } from '#app/adapters/social-picture/social-pictures.server.ts'
import { createStripeGateway } from '#app/adapters/stripe/stripe-gateway.server.ts'
import { createAesVault } from '#app/adapters/vault/aes-vault.server.ts'
import { copyOf } from '#app/copy/copy.ts'
import type { SocialPictures } from '#app/domain/catalogue/social-picture.ts'
import type { EvidenceStore } from '#app/domain/complaints/evidence.ts'
import type { Printer } from '#app/domain/documents/sheet.ts'
import type { MailSender, MailWriter } from '#app/domain/messages/mail.ts'
import type { OrderLinks } from '#app/domain/orders/open-payment.server.ts'
import type { PaymentGateway } from '#app/domain/payments/gateway.ts'
import type { Payees } from '#app/domain/payments/method.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import type { PictureFiles } from '#app/domain/pictures/picture-files.ts'
import type { Areas } from '#app/domain/shipping/areas.ts'
import type { CourierRates } from '#app/domain/shipping/courier-rates.ts'
import { createRateTable } from '#app/domain/shipping/rates.server.ts'
import type { Auth } from '#app/domain/staff/auth.ts'
import { createAuth } from '#app/domain/staff/create-auth.server.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import type { ShopEnv } from '#app/env.server.ts'
import { type Clock, systemClock } from '#app/shared/instant.ts'
import { localPath } from '#app/shared/local-path.ts'
import type { Sheets } from '#app/shared/sheet.ts'
import { mailWriter } from '#app/ui/mail/write-mail.ts'
import { type Db, engineOf, openDatabase } from '#db/client.ts'
import { isMigrated } from '#db/migrate.ts'
import { assertOutsideTransaction } from '#db/transaction.ts'

/** What pages and verbs may know of how this shop was started. */
export interface Settings {
	/** the shop's own address, without a slash at the end: `https://bekal.example` */
	readonly origin: string
	/** cookies are sent over HTTPS alone */
	readonly secure: boolean
	/** started by the demo: invented people and pictures, said on every page */
	readonly demo: boolean
	/** started to be built on: pages for those who build it are there too */
	readonly development: boolean
	/** payments go to the sandbox: no real money */
	readonly sandbox: boolean
	/** browsers may keep a page for when there is no network */
	readonly offlinePage: boolean
	/** how buyers reach the shop, as far as it was configured */
	readonly contact: { readonly email: string | null; readonly whatsapp: string | null }
}

/** Everything a verb may be handed, made once a process. Each verb names the few it needs. */
export interface Services {
	readonly db: Db
	readonly clock: Clock
	readonly gateway: PaymentGateway
	readonly payees: Payees
	/** null where no QRIS is configured */
	readonly qrisPicture: QrisPicture | null
	readonly proofPictures: ProofPictures
	/** what couriers ask: the table that staff keep */
	readonly rates: CourierRates
	/** the places of Indonesia by name */
	readonly areas: Areas
	readonly vault: Vault
	/** the files of uploads: unseen until somebody else has released them */
	readonly pictureFiles: PictureFiles
	/** the photos of complaints, which no address serves */
	readonly evidence: EvidenceStore
	/** photos of signed agreements, which no address serves */
	readonly agreementPapers: PaperPictures
	/** the photos of signed consents, sealed */
	readonly consentScans: ConsentScans
	readonly socialPictures: SocialPictures
	readonly printer: Printer
	readonly sheets: Sheets
	readonly auth: Auth
	readonly settings: Settings
	/** addresses of the shop that leave it: in checkouts and mails */
	readonly links: OrderLinks
	/** null where no mail server is configured */
	readonly mailSender: MailSender | null
	readonly writeMail: MailWriter
	readonly log: Logger
	/**
	 * The version of what the shop shows: no change that was committed before the call is missing in
	 * it. Read in a microsecond or two on SQLite, by a query on PostgreSQL.
	 */
	readonly contentVersion: () => number | Promise<number>
	/** has what a webhook brought looked at soon, without waiting for it */
	readonly wakeInbox: () => void
	/** true when the database answers and has every step this code knows of */
	readonly isReady: () => Promise<boolean>
}

/** The composition root: the one place that knows which adapter stands behind which port. */
export function createServices(
	env: ShopEnv,
	{ log, wakeInbox }: Pick<Services, 'log' | 'wakeInbox'>,
): Services {
	const { sandbox, secretKey, webhookSecret } = env.stripe
	const [mediaFolder, waiting] = [join(env.dataDir, 'media'), join(env.dataDir, 'waiting')]
	const db = openDatabase(env.databaseUrl, (error) => {
		log.warn({ err: error }, 'a database connection was lost while idle')
	})
	const gateway = createStripeGateway({
		secretKey,
		webhookSecret,
		assertMayCall: assertOutsideTransaction,
		...(sandbox && { api: addressOf(sandbox.url) }),
	})
	const links: OrderLinks = {
		orderPage: (token, language) => env.origin + localPath(language, `/pesanan/${token}`),
		paymentDone: (token, language) =>
			env.origin + localPath(language, `/pesanan/${token}?bayar=selesai`),
	}
	return {
		db,
		clock: systemClock,
		gateway,
		payees: { transfer: env.transfer, qris: env.qris && { merchant: env.qris.merchant } },
		qrisPicture: env.qris && createQrisPicture(env.qris.picture),
		proofPictures: createPrivatePictures({ folder: join(env.dataDir, 'proofs') }),
		rates: createRateTable({ db, clock: systemClock }),
		areas: createAreaBook(),
		vault: createAesVault(env.nameKey),
		pictureFiles: createFolderPictures({ waiting, media: mediaFolder }),
		evidence: createFolderEvidence({ folder: join(env.dataDir, 'evidence') }),
		agreementPapers: createPrivatePictures({ folder: join(env.dataDir, 'agreements') }),
		consentScans: createSealedPictures({ folder: join(env.dataDir, 'consents') }),
		socialPictures: createSocialPictures({
			folder: join(env.dataDir, 'shared-pictures'),
			mediaFolder,
		}),
		printer: createPdfPrinter(),
		sheets: createSheets(),
		auth: createAuth({
			db,
			secret: env.sessionSecret,
			origin: env.origin,
			onProblem: (message) => log.error({ message }, 'better-auth complained'),
		}),
		settings: {
			origin: env.origin,
			secure: env.origin.startsWith('https:'),
			demo: env.demo,
			development: env.mode !== 'production',
			sandbox: sandbox !== null,
			contact: env.contact,
			offlinePage: env.offlinePage,
		},
		links,
		mailSender: mailSenderOf(env),
		writeMail: mailWriter({
			...links,
			disputePage: (id) => `${env.origin}/keuangan/sengketa/${id}`,
		}),
		log,
		contentVersion: () => engineOf(db).contentVersion(),
		wakeInbox,
		isReady: () => isMigrated(db),
	}
}

function mailSenderOf({ smtp, contact }: ShopEnv): MailSender | null {
	if (!smtp) return null
	return createSmtpSender({
		url: smtp.url,
		from: { name: copyOf('id').common.brand, address: smtp.from },
		replyTo: contact.email,
		assertMayCall: assertOutsideTransaction,
	})
}

function addressOf(url: URL): { host: string; port: number; protocol: 'http' | 'https' } {
	const protocol = url.protocol === 'https:' ? 'https' : 'http'
	const port = Number(url.port) || (protocol === 'https' ? 443 : 80)
	return { host: url.hostname, port, protocol }
}
