import { system } from '#app/domain/audit/actor.ts'
import type { KeptPicture, PictureFiles } from '#app/domain/pictures/picture-files.ts'
import { importRates } from '#app/domain/shipping/import-rates.server.ts'
import { createRateTable } from '#app/domain/shipping/rates.server.ts'
import { setTrackingPage } from '#app/domain/shipping/set-tracking-page.server.ts'
import { MOST_RATE_ROWS } from '#app/domain/shipping/sheet-columns.ts'
import { trackingPages } from '#app/domain/shipping/tracking-pages.server.ts'
import { registerStaff } from '#app/domain/staff/register-staff.server.ts'
import { setLetterhead } from '#app/domain/stationery/set-letterhead.server.ts'
import { setSignatory } from '#app/domain/stationery/set-signatory.server.ts'
import { readCsv } from '#app/shared/csv.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { type DemoAccount, demoAccounts, secondOfficer } from './accounts.ts'
import { accountingDeeds } from './play-accounting.ts'
import { bankDeeds } from './play-bank.ts'
import { counterDeeds } from './play-counter.ts'
import { makingDeeds } from './play-making.ts'
import { periodDeeds } from './play-periods.ts'
import { productPictures } from './play-pictures.ts'
import { sellingDeeds } from './play-selling.ts'
import { stockDeeds } from './play-stock.ts'
import { treasuryDeeds } from './play-treasury.ts'
import {
	actorOf,
	type CastName,
	type Deed,
	playClock,
	type Stage,
	type World,
} from './play-world.ts'
import { rateSheetFrom, triedPages } from './shipping.ts'
import { letterhead, signatories } from './stationery.ts'
import { momentOf } from './when.ts'

/** From now on the sandbox pays out by itself, as Stripe does. */
const PAYOUT_EVERY_DAYS = 1

const PICTURES_AT_ONCE = 2
const RATES_FROM = '2025-11-04'

/**
 * Plays the demo's history through the verbs the screens use, in the order of time, against the
 * Stripe sandbox: so it obeys every rule, and the sandbox has the same charges as the books. Needs an
 * empty, migrated database. Everything but ids, codes and keys is the same at each playing with the
 * same `now`. `onMonth` hears of each month as it begins.
 */
export async function playSeed(stage: Stage, onMonth: (month: string) => void): Promise<void> {
	const clock = playClock()
	const pictureFiles = publishingAhead(stage.pictureFiles)
	const rates = createRateTable({ db: stage.db, clock })
	const world: World = { ...stage, pictureFiles, clock, rates, staff: new Map() }
	// Nobody listens yet: the play asks the sandbox itself.
	const { webhooks } = await stage.sandbox.readSettings()
	await stage.sandbox.changeSettings({ webhooks: 'drop' })
	let month = ''
	for (const deed of inOrder(stage.now)) {
		await clock.moveTo(stage, deed.at)
		const begun = dateInMagetan(deed.at).slice(0, 7)
		if (begun !== month) onMonth(begun)
		month = begun
		await deed.play(world)
	}
	await stage.sandbox.releaseClock()
	await stage.sandbox.changeSettings({ webhooks, payoutEveryDays: PAYOUT_EVERY_DAYS })
}

/** All that has happened by now. Sorting is stable, so deeds of one moment keep their order. */
function inOrder(now: Instant): Deed[] {
	return [
		...staffDeeds(now),
		stationeryDeed(now),
		shippingDeed(now),
		...makingDeeds(now),
		...accountingDeeds(now),
		...sellingDeeds(now),
		...counterDeeds(now),
		...stockDeeds(now),
		...treasuryDeeds(now),
		...bankDeeds(now),
		...periodDeeds(now),
	]
		.filter((deed) => deed.at <= now)
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function staffDeeds(now: Instant): Deed[] {
	const cast = new Map<CastName, DemoAccount>(demoAccounts.map((one) => [one.role, one]))
	cast.set('second-officer', secondOfficer)
	return [...cast].map(([name, account]) => ({
		at: momentOf({ on: '2025-11-03', at: '09:00' }, now),
		play: async (world) => {
			const { id } = await registerStaff(world, account, system)
			world.staff.set(name, id)
		},
	}))
}

/** The admin writes down the letterhead and who signs, as the head and the treasurer said. */
function stationeryDeed(now: Instant): Deed {
	return {
		at: momentOf({ on: '2025-11-03', at: '10:00' }, now),
		play: async (world) => {
			const admin = actorOf(world, 'admin')
			await setLetterhead(world, letterhead, admin)
			for (const signatory of signatories) await setSignatory(world, signatory, admin)
		},
	}
}

/** Before the first order the officer takes what couriers ask, and tries their pages. */
function shippingDeed(now: Instant): Deed {
	const at = momentOf({ on: RATES_FROM, at: '10:00' }, now)
	return {
		at,
		play: async (world) => {
			await importRates(
				world,
				readCsv(rateSheetFrom(dateInMagetan(at)), MOST_RATE_ROWS),
				actorOf(world, 'officer'),
			)
			const addresses = new Map(
				(await trackingPages(world.db)).map((page) => [page.courier, page.address]),
			)
			for (const courier of triedPages) {
				const page = { courier, address: addresses.get(courier) ?? '', isConfirmed: true }
				await setTrackingPage(world, page, actorOf(world, 'officer'))
			}
		},
	}
}

/**
 * Begins to draw every picture of the products at once, a few at a time, while the play goes on:
 * encoding them takes longer than the rest together. Each is public under the key of its content
 * then, and the upload that brings it finds it there.
 */
function publishingAhead(files: PictureFiles): PictureFiles {
	const ready = new Map<Uint8Array, Promise<KeptPicture>>()
	const lanes = Array.from({ length: PICTURES_AT_ONCE }, () => Promise.resolve<unknown>(undefined))
	for (const [index, bytes] of [...productPictures.values()].entries()) {
		const lane = index % PICTURES_AT_ONCE
		const picture = (lanes[lane] ?? Promise.resolve()).then(async () => {
			const id = newId()
			const kept = await files.keep(id, bytes)
			await files.publish({ id, mediaKey: kept.mediaKey, restsOnConsent: false })
			return kept
		})
		// Whoever uploads it hears of a failure; until then it is nobody's.
		picture.catch(() => {})
		lanes[lane] = picture
		ready.set(bytes, picture)
	}
	return { ...files, keep: (id, bytes) => ready.get(bytes) ?? files.keep(id, bytes) }
}
