import { newId } from '#app/shared/ids.ts'
import { identityMissing } from './errors.ts'
import { isName, isRegisterNumber, keyPlace, namePlace, registerNumberPlace } from './maker.ts'
import { partsOfName, plainRegisterNumber } from './search-term.ts'
import type { Vault } from './vault.ts'

/** By what somebody is found again: hashes that nobody without the house's key can make. */
export interface SearchHashes {
	readonly registerNumber: string
	readonly nameParts: readonly string[]
}

/** The hashes of a name and a register number, or of what somebody types to find them. */
export function createSearchHashes(
	vault: Vault,
	{ name, registerNumber }: { name: string; registerNumber: string },
): SearchHashes {
	return {
		registerNumber: vault.fingerprint(plainRegisterNumber(registerNumber), 'register-number'),
		nameParts: partsOfName(name).map((part) => vault.fingerprint(part, 'name-part')),
	}
}

/**
 * A new maker's identity, sealed under a key of its own, which is sealed by the house's: nothing of
 * it is in the clear. Refuses `people.identity_missing`.
 */
export function createIdentity(vault: Vault, typed: { name: string; registerNumber: string }) {
	const name = typed.name.normalize('NFC').trim().replace(/\s+/g, ' ')
	const registerNumber = typed.registerNumber.normalize('NFC').trim().replace(/\s+/g, ' ')
	if (!isName(name) || !isRegisterNumber(registerNumber)) throw identityMissing()
	const id = newId()
	const keyCipher = vault.newKey(keyPlace(id))
	const box = vault.boxOf(keyCipher, keyPlace(id))
	return {
		id,
		hashes: createSearchHashes(vault, { name, registerNumber }),
		sealed: {
			key_cipher: keyCipher,
			name_cipher: box.seal(name, namePlace(id)),
			register_number_cipher: box.seal(registerNumber, registerNumberPlace(id)),
		},
	}
}
