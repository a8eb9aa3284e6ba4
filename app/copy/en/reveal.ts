/** Around the one act of opening a maker's sealed name, in the books and in the workshop. */
export const reveal = {
	title: 'The maker’s name',
	lead: 'Name and register number are kept sealed. Opening them is always recorded in the audit trail with your name.',
	purpose: 'What do you need it for?',
	choose: 'Choose a purpose',
	purposes: {
		payment: 'Paying out savings',
		release: 'Release',
		correction: 'Correcting data',
		inspection: 'Inspection',
	},
	act: 'Show the name',
	busy: 'Opening…',
	fault: 'Choose the purpose first.',
	shown: 'Name of {code}',
	name: 'Name',
	register: 'Register number',
	note: 'It is recorded that you opened it for this purpose: {purpose}. The name is gone once you leave this page.',
}
