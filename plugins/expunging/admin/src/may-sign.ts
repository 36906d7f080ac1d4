/** Whoever asks and confirms; Strapi wants a list. */
export const MAY_SIGN = [{ action: 'plugin::expunging.sign', subject: null }];
