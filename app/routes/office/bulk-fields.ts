/** The names of the fields of one order. */
export const fieldsOf = (number: string) => ({
	courier: `kurir-${number}`,
	trackingNumber: `resi-${number}`,
	handedOver: `diserahkan-${number}`,
})
