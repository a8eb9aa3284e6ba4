/** What stands on every paper of the unit. Always in Indonesian. */
export const officialPapers = {
	roles: {
		head: 'Kepala Rutan',
		treasurer: 'Bendahara',
		officer: 'Petugas Kemandirian',
	},
	nip: 'NIP {nip}',
	nipByHand: 'NIP',
}
