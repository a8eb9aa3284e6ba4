import { expect, it } from 'vitest'
import { isWeakPassword } from '#app/domain/staff/password.ts'

const owner = { name: 'Sri Wahyuni', email: 'swahyuni.giatja@rutan.example' }

it('takes a long password that has nothing to do with its owner', () => {
	for (const password of ['kembang sepatu merah 7', 'x9!kQ2#mN5@p', 'lima ekor ayam jago']) {
		expect(isWeakPassword(password, owner)).toBe(false)
	}
})

it('refuses one that is short, endless, monotonous or named after its owner', () => {
	for (const password of [
		'sebelas-ha.',
		'a'.repeat(64),
		'abababababab',
		`${'kata sandi panjang '.repeat(7)}x`,
		'Wahyuni-1985-Mei',
		'giatja rajin sekali',
		'Bekal untuk pulang',
	]) {
		expect(isWeakPassword(password, owner), password).toBe(true)
	}
})
