export const MAY_OPERATE = [{ action: 'plugin::channels.operate', subject: null }];
