package cn.lvpu.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
@WithAnonymousUser
class LoginIT {
    private static final String PASSWORD = "correct battery horse";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    private final String name = "login-" + UUID.randomUUID();

    @BeforeEach
    void signUp() {
        accounts.register(name, "登录的人", PASSWORD);
    }

    @Test
    void theRightPasswordLeadsToTheOwnAccountUnderANewSessionId() throws Exception {
        MockHttpSession planted = new MockHttpSession();
        String before = planted.getId();

        web.perform(login(name, PASSWORD).session(planted)).andExpect(redirectedUrl("/account"));

        assertThat(planted.getId()).isNotEqualTo(before);
    }

    @Test
    void whoeverWasAskedToLogInComesBackToWhereTheyWere() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(get("/moderation?page=2").session(session)).andExpect(redirectedUrl("/login"));

        web.perform(login(name, PASSWORD).session(session)).andExpect(redirectedUrl("/moderation?page=2"));
    }

    @Test
    void theWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        web.perform(login(name, "not the password")).andExpect(redirectedUrl("/login?error"));
        web.perform(login("nobody-" + name, PASSWORD)).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void noParameterLeadsToAnotherSite() throws Exception {
        web.perform(login(name, PASSWORD).param("Saved-url", "https://evil.example/"))
                .andExpect(redirectedUrl("/account"));
    }

    @Test
    void guessingIsStoppedWithAWaitingTime() throws Exception {
        for (int i = 0; i < LoginGuard.PER_NAME.times(); i++) {
            web.perform(login(name, "guess " + i)).andExpect(redirectedUrl("/login?error"));
        }

        web.perform(login(name, PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void aFormOnAnotherSiteLogsNobodyIn() throws Exception {
        web.perform(login(name, PASSWORD).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"));
    }

    @Test
    void readingPagesMakeNoSessionAndCarryTheStrictPolicy() throws Exception {
        web.perform(get("/help/privacy"))
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Security-Policy", ContentSecurityPolicies.READING))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    private MockHttpServletRequestBuilder login(String username, String password) {
        // Its own address, so that other tests' log-ins do not count.
        return post("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .with(sent -> {
                    sent.setRemoteAddr(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .toString());
                    return sent;
                });
    }
}
