import { fill } from '#app/copy/fill.ts'
import { officialPapers as words } from '#app/copy/id/official-papers.ts'
import type { SheetLetterhead, SheetSignature } from '#app/domain/documents/sheet.ts'
import type { Letterhead } from '#app/domain/stationery/letterhead.ts'
import { type Signatory, type SignatoryRole, writeNip } from '#app/domain/stationery/signatory.ts'

/** The head of a paper of the unit, as it is drawn. */
export function letterheadOf(letterhead: Letterhead): SheetLetterhead {
	const { ministry, directorate, region, unit, address } = letterhead
	return { above: [ministry, directorate, region], unit, address }
}

/**
 * Where somebody in a role signs: title, name and NIP of the paper's day, or the role alone and a
 * free line while nobody is on record.
 */
export function signatureOf(
	signatories: ReadonlyMap<SignatoryRole, Signatory>,
	role: SignatoryRole,
): SheetSignature {
	const signatory = signatories.get(role)
	if (!signatory) return { title: words.roles[role], id: words.nipByHand }
	const { title, name, nip } = signatory
	return { title, name, id: fill(words.nip, { nip: writeNip(nip) }) }
}
