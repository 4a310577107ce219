/** A read of the caller's account: without a key it is refused. */
export const keylessQuery = '{ account { id plan } }';
