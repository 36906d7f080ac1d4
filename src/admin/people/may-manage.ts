export const MAY_MANAGE = [{ action: 'admin::people.manage', subject: null }];
